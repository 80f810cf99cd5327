import type { FaceName } from "./fonts.ts";
import type { PageItem, TextRun } from "./page.ts";
import { pdfColour } from "./pdf-colour.ts";
import { pdfNumber } from "./pdf-number.ts";
import { spot } from "./pdf-spot.ts";
import type { GlyphCodes } from "./write-font.ts";

/** The glyphs of a face in a font that documents share, if there is one, and in the document's own, if it may have one. */
type FaceGlyphs = { shared: GlyphCodes | undefined; own: GlyphCodes | undefined };

export type DocumentGlyphs = Record<FaceName, FaceGlyphs>;
/** A font's name among a page's resources. */
export function fontName(face: FaceName, which: "shared" | "own"): string {
  return which === "own" ? face : `${face}Shared`;
}

/** One line of text as one text object. */
export function writeText(item: Extract<PageItem, { kind: "text" }>, fonts: DocumentGlyphs): string {
  const shows = item.runs.map((run) => {
    const shown = show(run, fonts[run.face], item.size);
    return run.english && item.tag ? `/Span <</Lang (en)>> BDC ${shown} EMC` : shown;
  });
  return `BT ${pdfColour(item.colour)} rg 1 0 0 1 ${spot({ x: item.x, y: item.baseline })} Tm ${shows.join(" ")} ET`;
}

type Shown = { shared: GlyphCodes | undefined; size: number; operators: string };
const shown = new WeakMap<TextRun, Shown>();

/** A run that is in the shared fonts reads the same in every document. */
function show(run: TextRun, glyphs: FaceGlyphs, size: number): string {
  const found = shown.get(run);
  if (found && found.shared === glyphs.shared && found.size === size) return found.operators;
  const { operators, isShared } = showAnew(run, glyphs, size);
  if (isShared) shown.set(run, { shared: glyphs.shared, size, operators });
  return operators;
}

/** Glyph codes in as few operators as may be, with numbers between them only where a glyph stands elsewhere than its advance says. */
function showAnew(run: TextRun, { shared, own }: FaceGlyphs, size: number): { operators: string; isShared: boolean } {
  const operators: string[] = [];
  let parts: string[] = [];
  let codes = "";
  let shift = 0;
  let rise = 0;
  let usesOwn = false;
  let font: "shared" | "own" | undefined;
  const advanceOf = (glyphId: number) => (shared ?? own)?.face.advanceOf(glyphId) ?? 0;
  const endCodes = () => {
    if (codes) parts.push(`<${codes}>`);
    codes = "";
  };
  const endOperator = () => {
    endCodes();
    const [only, ...more] = parts;
    if (only) operators.push(more.length === 0 ? `${only} Tj` : `[${parts.join(" ")}] TJ`);
    parts = [];
  };
  for (const glyph of run.glyphs) {
    const sharedCode = shared?.codeOf(glyph);
    if (sharedCode === undefined) usesOwn = true;
    const needed = sharedCode === undefined ? "own" : "shared";
    if (needed !== font) {
      endOperator();
      operators.push(`/${fontName(run.face, needed)} ${pdfNumber(size)} Tf`);
      font = needed;
    }
    if (glyph.y !== rise) {
      endOperator();
      operators.push(`${pdfNumber(glyph.y * size)} Ts`);
      rise = glyph.y;
    }
    shift += glyph.x;
    if (Math.abs(shift) > LEAST_SHIFT) {
      endCodes();
      parts.push(pdfNumber(-shift * 1000));
    }
    const code = sharedCode ?? own?.add(glyph);
    if (code === undefined) throw new Error("What is fixed shows a glyph that the shared fonts lack");
    codes += hex(code);
    shift = glyph.advance - glyph.x - advanceOf(glyph.id);
  }
  endOperator();
  if (rise !== 0) operators.push("0 Ts");
  return { operators: operators.join(" "), isShared: !usesOwn };
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

/** In em; smaller differences are rounding. */
const LEAST_SHIFT = 5e-4;
