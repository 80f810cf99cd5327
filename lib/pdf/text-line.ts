import { type Breakable, breakLines, withoutOrphan } from "./break-lines.ts";
import { englishIn } from "./english-in.ts";
import type { FaceName, PdfFonts, Weight } from "./fonts.ts";
import { COLOURS, type Colour, type PageItem, type TextRun } from "./page.ts";
import { type Cell, setText } from "./set-text.ts";
import type { Tag } from "./tag.ts";
import type { Glyph } from "./typeface.ts";

export type TextStyle = { weight: Weight; size: number; lineHeight: number; colour: Colour };

// Noto Sans's own line box, which browsers centre in a line's height.
const ASCENT = 1.16;
const DESCENT = 0.288;
const MARK_STROKE = 0.5;
/** In em. */
const LEAST_LAST_LINE = 2.5;

/** Most of a document is wording that stands in the next one too. */
const KEPT_TEXTS = 2000;
const known = new WeakMap<PdfFonts, Map<string, readonly Line[]>>();

/** One and the same list for a line each time, by which its glyphs are known again. */
export type Line = readonly Cell[];

/** Text broken into lines no wider than `width` points. */
export function textLines(text: string, style: TextStyle, fonts: PdfFonts, width: number): readonly Line[] {
  const ofFonts = known.get(fonts) ?? new Map<string, readonly Line[]>();
  known.set(fonts, ofFonts);
  const key = `${style.weight} ${style.size} ${width} ${text}`;
  const lines = ofFonts.get(key) ?? brokenLines(text, style, fonts, width);
  if (ofFonts.size >= KEPT_TEXTS) ofFonts.clear();
  ofFonts.set(key, lines);
  return lines;
}

function brokenLines(text: string, style: TextStyle, fonts: PdfFonts, width: number): Line[] {
  const measure = width / style.size;
  return withoutOrphan(breakLines(setText(text, style.weight, fonts), measure), LEAST_LAST_LINE, measure);
}

/** One line of text with its line box's top at `top`. */
export function drawLine(cells: Line, style: TextStyle, x: number, top: number, tag?: Tag): PageItem[] {
  const baseline = top + (style.lineHeight - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size;
  return [
    { kind: "text", x, baseline, size: style.size, colour: style.colour, runs: runsOf(cells), ...(tag && { tag }) },
    ...marks(cells, style, x, baseline),
  ];
}

/** In points. */
export function lineWidth(cells: readonly Breakable[], size: number): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0) * size;
}

const runs = new WeakMap<Line, TextRun[]>();

function runsOf(line: Line): TextRun[] {
  const found = runs.get(line) ?? joined(line);
  runs.set(line, found);
  return found;
}

function joined(line: Line): TextRun[] {
  const found: { face: FaceName; glyphs: Glyph[]; english: boolean }[] = [];
  const isEnglish = englishIn(line.map((cell) => cell.text));
  for (const [index, { face, glyphs }] of line.entries()) {
    const english = isEnglish(index);
    const last = found.at(-1);
    if (last?.face === face && last.english === english) last.glyphs.push(...glyphs);
    else found.push({ face, glyphs: [...glyphs], english });
  }
  return found;
}

function marks(cells: Line, style: TextStyle, x: number, baseline: number): PageItem[] {
  const boxes: PageItem[] = [];
  let left = x;
  for (const cell of cells) {
    const width = cell.width * style.size;
    if (cell.marked) {
      boxes.push({
        kind: "box",
        x: left + MARK_STROKE,
        y: baseline - 0.86 * style.size,
        width: width - 2 * MARK_STROKE,
        height: 1.06 * style.size,
        radius: 0,
        stroke: { width: MARK_STROKE, colour: COLOURS.ink },
      });
    }
    left += width;
  }
  return boxes;
}
