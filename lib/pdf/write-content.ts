import { COLOURS, type Drawing, type PageItem, type Spot } from "./page.ts";
import { pdfColour } from "./pdf-colour.ts";
import { pdfNumber } from "./pdf-number.ts";
import { spot } from "./pdf-spot.ts";
import type { Tag } from "./tag.ts";
import { type DocumentGlyphs, writeText } from "./write-text.ts";

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
      return writeText(item, glyphs);
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
