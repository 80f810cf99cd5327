import type { SignatoryBlock } from "./document.ts";
import { addMarkTag, drawMark } from "./draw-mark.ts";
import { fitText } from "./fit-text.ts";
import type { Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE, RIGHT } from "./layout-furniture.ts";
import { COLOURS, type PageItem } from "./page.ts";

import { addTag, type Tag } from "./tag.ts";
import { drawLine, type Line, lineWidth, type TextStyle, textLines } from "./text-line.ts";
import { WORDING } from "./wording.ts";

const TEXT: TextStyle = { weight: "regular", size: 10.5, lineHeight: 15.75, colour: COLOURS.ink };
const NAME: TextStyle = { ...TEXT, weight: "bold" };
/** A name of code points, ten signs each, would be higher than a page. */
const NAME_LINES = 12;
const SMALLER_NAMES = [
  { size: 8, lines: 24 },
  { size: 5, lines: Number.POSITIVE_INFINITY },
];
const ROLE: TextStyle = { ...TEXT, colour: COLOURS.secondInk };
const METHOD: TextStyle = { ...TEXT, size: 9.375, lineHeight: 14, colour: COLOURS.secondInk };

const PADDING = 7;
const INDENT = 84;
const GAP = 9;
const LINE_WIDTH = 138;
const LINE_LEFT = RIGHT - LINE_WIDTH;
/** 44 × 14 mm of ink. */
const ROOM = { width: LINE_WIDTH - 12, height: 40 };
const NAME_SIZES = [
  { size: 12, lines: 1 },
  { size: 10, lines: 2 },
  { size: 8, lines: 4 },
  { size: 7, lines: Number.POSITIVE_INFINITY },
];

type Part = { items(top: number): PageItem[]; height: number };

/** One signatory: the role, the name with what belongs to it, and what was signed on a short line. Never cut in two. */
export function signatoryRow(block: SignatoryBlock, fonts: PdfFonts, part: Tag): Row {
  const width = MEASURE - INDENT - (block.signed ? LINE_WIDTH + 2 * GAP : 0);
  const set = (texts: string[], style: TextStyle, across: number) =>
    texts.flatMap((text) => tagged(textLines(text, style, fonts, across), style, addTag(part, "P")));
  const parts = [
    column(set([block.role], ROLE, INDENT - GAP), LEFT),
    column([...name(block.name, fonts, width, addTag(part, "P")), ...set(block.lines, TEXT, width)], LEFT + INDENT),
    ...(block.signed ? [signedLine(block.signed, fonts, part)] : []),
  ];
  const height = Math.max(...parts.map((part) => part.height)) + 2 * PADDING;
  return {
    height,
    draw: (top) => [
      ...parts.flatMap((part) => part.items(top + PADDING)),
      { kind: "rule", x1: LEFT, x2: RIGHT, y: top + height, width: 0.75, colour: COLOURS.hairline },
    ],
  };
}

function name(text: string, fonts: PdfFonts, width: number, tag: Tag): TaggedLine[] {
  const lines = textLines(text, NAME, fonts, width);
  if (lines.length <= NAME_LINES) return tagged(lines, NAME, tag);
  const smaller = fitText(text, NAME, SMALLER_NAMES, fonts, width);
  return tagged(smaller.lines, smaller.style, tag);
}

type TaggedLine = { cells: Line; style: TextStyle; tag: Tag };

function tagged(lines: readonly Line[], style: TextStyle, tag: Tag): TaggedLine[] {
  return lines.map((cells) => ({ cells, style, tag }));
}

function column(lines: TaggedLine[], x: number): Part {
  return {
    height: lines.reduce((sum, { style }) => sum + style.lineHeight, 0),
    items(top) {
      let y = top;
      return lines.flatMap(({ cells, style, tag }) => {
        const items = drawLine(cells, style, x, y, tag);
        y += style.lineHeight;
        return items;
      });
    },
  };
}

function signedLine({ mark, method }: NonNullable<SignatoryBlock["signed"]>, fonts: PdfFonts, part: Tag): Part {
  const centre = LINE_LEFT + LINE_WIDTH / 2;
  const tag = addMarkTag(part, mark, WORDING.signing.figure);
  const drawn = drawMark(mark, fonts, { tag, centre, room: ROOM, nameSizes: NAME_SIZES });
  const methodTag = addTag(part, "P");
  const word = textLines(method, METHOD, fonts, LINE_WIDTH)[0] ?? [];
  const line = Math.max(ROOM.height, drawn.height) + 2;
  return {
    height: line + 3 + METHOD.lineHeight,
    items: (top) => [
      ...drawn.draw(top + line - 1),
      { kind: "rule", x1: LINE_LEFT, x2: RIGHT, y: top + line, width: 0.75, colour: COLOURS.ink },
      ...drawLine(word, METHOD, centre - lineWidth(word, METHOD.size) / 2, top + line + 3, methodTag),
    ],
  };
}
