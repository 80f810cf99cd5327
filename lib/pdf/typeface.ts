import type * as HarfBuzz from "harfbuzzjs";
import { glyphClosure } from "./glyph-closure.ts";
import type { Subsetter } from "./subsetter.ts";

/** Lengths are fractions of an em. `text` is what a reader of the PDF gets for this glyph. */
export type Glyph = { id: number; text: string; advance: number; x: number; y: number };

type FontMetrics = { ascent: number; descent: number; capHeight: number; box: [number, number, number, number] };

export type Typeface = {
  postScriptName: string;
  metrics: FontMetrics;
  /**
   * The glyphs of one grapheme, or undefined when this face lacks any part of it. A character with an
   * empty glyph that is not a space counts as lacking: nothing in a record may be invisible.
   */
  glyphsOf(grapheme: string, proportional?: boolean): readonly Glyph[] | undefined;
  /** The advance in the font file, which the PDF's widths must repeat. */
  advanceOf(glyphId: number): number;
  /** A font file with these glyphs alone, and their numbers in it. */
  subset(glyphIds: readonly number[]): { bytes: Uint8Array; newIds: Map<number, number> };
};

const KEPT_GRAPHEMES = 20_000;

export function openTypeface(harfbuzz: typeof HarfBuzz, subsetter: Subsetter, bytes: Uint8Array): Typeface {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(face);
  let cut: ReturnType<Subsetter["open"]> | undefined;
  const em = face.upem;
  const known = new Map<string, readonly Glyph[] | undefined>();
  const advances = new Map<number, number>();
  return {
    postScriptName: face.getName(6, "en").replace(/[^!-~]|[[\](){}<>/%]/gu, "") || "Unnamed",
    metrics: readMetrics(face, em),
    glyphsOf(grapheme, proportional = false) {
      const key = proportional ? `pwid ${grapheme}` : grapheme;
      if (known.has(key)) return known.get(key);
      if (known.size >= KEPT_GRAPHEMES) known.clear();
      const glyphs = shapeGrapheme(harfbuzz, font, em, grapheme, proportional);
      known.set(key, glyphs);
      return glyphs;
    },
    advanceOf(glyphId) {
      const advance = advances.get(glyphId) ?? font.glyphHAdvance(glyphId) / em;
      advances.set(glyphId, advance);
      return advance;
    },
    subset(glyphIds) {
      const closure = glyphClosure(face, glyphIds);
      // The fallback faces are rarely embedded, and an open subsetter holds 64 MB.
      cut ??= subsetter.open(bytes);
      return { bytes: cut(closure), newIds: new Map(closure.map((id, index) => [id, index])) };
    },
  };
}

function readMetrics(face: HarfBuzz.Face, em: number): FontMetrics {
  const head = tableView(face, "head");
  const hhea = tableView(face, "hhea");
  const box = [36, 38, 40, 42].map((offset) => head.getInt16(offset) / em);
  return {
    ascent: hhea.getInt16(4) / em,
    descent: hhea.getInt16(6) / em,
    capHeight: capHeightOf(tableView(face, "OS/2"), hhea) / em,
    box: box as FontMetrics["box"],
  };
}

/** The first versions of OS/2 had none. */
function capHeightOf(os2: DataView, hhea: DataView): number {
  return os2.getUint16(0) >= 2 && os2.byteLength >= 90 ? os2.getInt16(88) : hhea.getInt16(4);
}

function tableView(face: HarfBuzz.Face, tag: string): DataView {
  const table = face.referenceTable(tag);
  if (!table) throw new Error(`A font has no ${tag} table`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

function shapeGrapheme(
  harfbuzz: typeof HarfBuzz,
  font: HarfBuzz.Font,
  em: number,
  grapheme: string,
  proportional: boolean,
): Glyph[] | undefined {
  const buffer = new harfbuzz.Buffer();
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(grapheme);
  buffer.setDirection(harfbuzz.Direction.LTR);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer, proportional ? [new harfbuzz.Feature("pwid", 1)] : []);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const glyphs: Glyph[] = [];
  for (const [index, info] of infos.entries()) {
    const position = positions[index];
    const text = grapheme.slice(info.cluster, infos[index + 1]?.cluster ?? grapheme.length);
    if (!position || info.codepoint === 0 || text === "" || isInvisible(font, info.codepoint, text)) return undefined;
    glyphs.push({
      id: info.codepoint,
      text,
      advance: position.xAdvance / em,
      x: position.xOffset / em,
      y: position.yOffset / em,
    });
  }
  return glyphs.map((glyph) => glyph.text).join("") === grapheme ? glyphs : undefined;
}

function isInvisible(font: HarfBuzz.Font, glyphId: number, text: string): boolean {
  if (/^\p{Zs}$/u.test(text)) return false;
  const extents = font.glyphExtents(glyphId);
  return !extents || extents.width === 0 || extents.height === 0;
}
