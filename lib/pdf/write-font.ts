import { createHash } from "node:crypto";
import { type PDFContext, PDFName, PDFNumber, type PDFRef, PDFString } from "pdf-lib";
import { type Deflated, deflated, flateStream } from "./flate-stream.ts";
import { toUnicodeMap } from "./to-unicode.ts";
import type { Glyph, Typeface } from "./typeface.ts";

type Shown = Pick<Glyph, "id" | "text">;

/** A face and the glyphs of it that a font shows: each pair of a glyph and the text it stands for has a code of its own. */
export type GlyphCodes = {
  face: Typeface;
  /** In the order of their codes, which begin at 1. */
  glyphs: Shown[];
  codeOf(glyph: Shown): number | undefined;
  add(glyph: Shown): number;
};

export function glyphCodes(face: Typeface): GlyphCodes {
  const glyphs: Shown[] = [];
  const codes = new Map<number, Map<string, number>>();
  return {
    face,
    glyphs,
    codeOf: ({ id, text }) => codes.get(id)?.get(text),
    add({ id, text }) {
      const ofGlyph = codes.get(id) ?? new Map<string, number>();
      const code = ofGlyph.get(text) ?? glyphs.push({ id, text });
      codes.set(id, ofGlyph.set(text, code));
      return code;
    },
  };
}

/** A font as a file holds it, without its place in one: what takes long, and can be kept for many documents. */
export type CutFont = {
  baseFont: string;
  face: Typeface;
  /** In thousandths of an em, from code 1 on. */
  widths: number[];
  file: Deflated;
  glyphNumbers: Deflated;
  toUnicode: Deflated;
};

/** A consent has more than one file, and the later ones mostly show the glyphs of the first. */
const KEPT_FONTS = 32;
const kept = new WeakMap<Typeface, Map<string, CutFont>>();

/** A document's own font, as it was cut before for the same glyphs. */
export function ownFont(codes: GlyphCodes): CutFont {
  const ofFace = kept.get(codes.face) ?? new Map<string, CutFont>();
  kept.set(codes.face, ofFace);
  const key = codes.glyphs.map(({ id, text }) => `${id} ${text}`).join("\n");
  const font = ofFace.get(key) ?? cutFont(codes);
  if (ofFace.size >= KEPT_FONTS) ofFace.clear();
  ofFace.set(key, font);
  return font;
}

/** A composite font, Identity-H, with the glyphs used, its outlines subset by harfbuzz. */
export function cutFont({ face, glyphs }: GlyphCodes, level?: number): CutFont {
  const { bytes, newIds } = face.subset(glyphs.map((glyph) => glyph.id));
  return {
    baseFont: `${subsetTag(glyphs)}+${face.postScriptName}`,
    face,
    widths: glyphs.map((glyph) => round(face.advanceOf(glyph.id) * 1000)),
    file: deflated(bytes, level),
    glyphNumbers: deflated(glyphNumbers(glyphs, newIds), level),
    toUnicode: deflated(toUnicodeMap(glyphs.map((glyph) => glyph.text)), level),
  };
}

export function writeFont(context: PDFContext, font: CutFont): PDFRef {
  const baseFont = PDFName.of(font.baseFont);
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: writeDescriptor(context, font, baseFont),
      DW: 1000,
      W: [PDFNumber.of(1), font.widths],
      CIDToGIDMap: context.register(flateStream(context, font.glyphNumbers)),
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: baseFont,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: context.register(flateStream(context, font.toUnicode)),
    }),
  );
}

function writeDescriptor(context: PDFContext, { face, file }: CutFont, baseFont: PDFName): PDFRef {
  const { ascent, descent, capHeight, box } = face.metrics;
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: 4,
      FontBBox: box.map((value) => round(value * 1000)),
      ItalicAngle: 0,
      Ascent: round(ascent * 1000),
      Descent: round(descent * 1000),
      CapHeight: round(capHeight * 1000),
      StemV: 80,
      FontFile2: context.register(flateStream(context, file, { Length1: file.length })),
    }),
  );
}

/** Two bytes for each code, from 0 on. */
function glyphNumbers(glyphs: readonly Shown[], newIds: ReadonlyMap<number, number>): Uint8Array {
  const map = new Uint8Array(2 * (glyphs.length + 1));
  const view = new DataView(map.buffer);
  for (const [index, glyph] of glyphs.entries()) view.setUint16(2 * (index + 1), newIds.get(glyph.id) ?? 0);
  return map;
}

/** Six capital letters that tell one subset of a font from another. */
function subsetTag(glyphs: readonly Shown[]): string {
  const digest = createHash("sha256")
    .update(glyphs.map((glyph) => `${glyph.id} ${glyph.text}`).join("\n"))
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
