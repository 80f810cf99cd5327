import type { FaceName } from "./fonts.ts";
import { COLOURS, type Drawing, PAGE_HEIGHT, type PageItem, type Spot, type TextRun } from "./page.ts";
import { pdfColour } from "./pdf-colour.ts";
import { pdfNumber } from "./pdf-number.ts";
import type { Tag } from "./tag.ts";
import type { GlyphCodes } from "./write-font.ts";

/** The glyphs of a face in a font that documents share, if there is one, and in the document's own, if it may have one. */
type FaceGlyphs = { shared: GlyphCodes | undefined; own: GlyphCodes | undefined };

export type DocumentGlyphs = Record<FaceName, FaceGlyphs>;
type Item<Kind extends PageItem["kind"]> = Extract<PageItem, { kind: Kind }>;

/** What a page's content needs to know of the file that it is in. */
export type ContentPlace = {
  glyphs: DocumentGlyphs;
  /** A drawing's name among the page's resources. */
  nameOf(drawing: Drawing): string;
  /** The number of a new piece of marked content of this element, on this page. */
  mark(tag: Tag, first: PageItem): number;
};

/**
 * Drawing operators. Text of one line is one text object, so that no extractor sees a gap in it. Whatever belongs to
 * one element and follows each other is one piece of marked content; what belongs to none is an artifact.
 */
export function writeContent(items: readonly PageItem[], place: ContentPlace): string {
  const parts: string[] = [];
  let last: PageItem | undefined;
  for (const item of items) {
    if (!last || item.tag !== last.tag || item.repeated !== last.repeated) {
      if (last) parts.push("EMC");
      parts.push(item.tag ? `/${item.tag.role} <</MCID ${place.mark(item.tag, item)}>> BDC` : artifact(item.repeated));
    }
    parts.push(operators(item, place));
    last = item;
  }
  if (last) parts.push("EMC");
  return parts.join("\n");
}

function artifact(repeated: PageItem["repeated"]): string {
  return repeated ? `/Artifact <</Type /Pagination /Subtype /${repeated}>> BDC` : "/Artifact BMC";
}

function operators(item: PageItem, { glyphs, nameOf }: ContentPlace): string {
  switch (item.kind) {
    case "text":
      return text(item, glyphs);
    case "rule":
      return `${pdfColour(item.colour)} RG ${pdfNumber(item.width)} w ${spot({ x: item.x1, y: item.y })} m ${spot({ x: item.x2, y: item.y })} l S`;
    case "box":
      return box(item);
    case "ink":
      return ink(item, nameOf);
    case "code":
      return code(item);
  }
}

/** A drawing's name among a page's resources. */
export function drawingName(index: number): string {
  return `Ink${index}`;
}

/** A font's name among a page's resources. */
export function fontName(face: FaceName, which: "shared" | "own"): string {
  return which === "own" ? face : `${face}Shared`;
}

function text(item: Item<"text">, fonts: DocumentGlyphs): string {
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

/** The arc of a quarter circle as one Bézier curve. */
const ARC = 0.5523;

function box({ x, y, width, height, radius, fill, stroke }: Item<"box">): string {
  const paint = fill && stroke ? "B" : fill ? "f" : "S";
  const colours = [
    fill && `${pdfColour(fill)} rg`,
    stroke && `${pdfColour(stroke.colour)} RG ${pdfNumber(stroke.width)} w`,
  ]
    .filter(Boolean)
    .join(" ");
  if (radius === 0)
    return `${colours} ${spot({ x, y: y + height })} ${pdfNumber(width)} ${pdfNumber(height)} re ${paint}`;
  const corner = (at: Spot, from: Spot, to: Spot) => {
    const towards = (end: Spot) => spot({ x: end.x + (at.x - end.x) * ARC, y: end.y + (at.y - end.y) * ARC });
    return `${spot(from)} l ${towards(from)} ${towards(to)} ${spot(to)} c`;
  };
  const [right, bottom, r] = [x + width, y + height, radius];
  return [
    colours,
    `${spot({ x: x + r, y })} m`,
    corner({ x: right, y }, { x: right - r, y }, { x: right, y: y + r }),
    corner({ x: right, y: bottom }, { x: right, y: bottom - r }, { x: right - r, y: bottom }),
    corner({ x, y: bottom }, { x: x + r, y: bottom }, { x, y: bottom - r }),
    corner({ x, y }, { x, y: y + r }, { x: x + r, y }),
    `h ${paint}`,
  ].join(" ");
}

/** Its own corner is at the bottom left. */
function ink({ drawing, x, y, scale }: Item<"ink">, nameOf: (drawing: Drawing) => string): string {
  const at = spot({ x, y: y + drawing.height * scale });
  return `q ${pdfNumber(scale)} 0 0 ${pdfNumber(scale)} ${at} cm /${nameOf(drawing)} Do Q`;
}

/** Counted in modules, from the bottom left. Neighbours in a row are one rectangle: no hairline shows between them. */
function code({ x, y, cell, rows }: Item<"code">): string {
  let bars = "";
  for (const [down, row] of rows.entries()) {
    let start = row.indexOf(true);
    while (start !== -1) {
      const next = row.indexOf(false, start);
      const end = next === -1 ? row.length : next;
      bars += `${start} ${rows.length - 1 - down} ${end - start} 1 re\n`;
      start = row.indexOf(true, end);
    }
  }
  const at = spot({ x, y: y + cell * rows.length });
  return `q ${pdfColour(COLOURS.ink)} rg ${pdfNumber(cell)} 0 0 ${pdfNumber(cell)} ${at} cm ${bars}f Q`;
}

/** PDF's y grows upwards. */
function spot({ x, y }: Spot): string {
  return `${pdfNumber(x)} ${pdfNumber(PAGE_HEIGHT - y)}`;
}
