import type { FieldRow } from "./document.ts";
import type { Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE, RIGHT } from "./layout-furniture.ts";
import { COLOURS, type PageItem } from "./page.ts";

import { addTag, type Tag } from "./tag.ts";
import { drawLine, type Line, lineWidth, type TextStyle, textLines } from "./text-line.ts";

const TEXT: TextStyle = { weight: "regular", size: 10.5, lineHeight: 15.75, colour: COLOURS.ink };
const STRONG: TextStyle = { ...TEXT, weight: "bold" };
const LABEL: TextStyle = { ...TEXT, colour: COLOURS.secondInk };
const HEAD: TextStyle = { ...TEXT, size: 9.375, colour: COLOURS.secondInk };
const HASH: TextStyle = { ...TEXT, size: 9 };

const PADDING = 4.5;
const FIELD_INDENT = 84;
const TABLE_INDENT = FIELD_INDENT;
const HASH_INDENT = 78;
const HASH_COLUMNS = 8;
const GUTTER = 24;
const HALF = (MEASURE - GUTTER) / 2;
/** Between a question and its answer. */
const GAP = 9;
const MAX_FIELD_LINES = 28;

type Placed = { tag: Tag; lines: readonly Line[]; style: TextStyle; x: number; width: number; right?: boolean };

export function tableRows(
  head: [string, string],
  rows: readonly [string, string][],
  fonts: PdfFonts,
  table: Tag,
): Row[] {
  const columns = (texts: [string, string], style: TextStyle, [first, second]: [Tag, Tag]) => [
    placed(texts[0], style, fonts, LEFT, TABLE_INDENT - GAP, first),
    placed(texts[1], style, fonts, LEFT + TABLE_INDENT, MEASURE - TABLE_INDENT, second),
  ];
  const headRow = addTag(table, "TR");
  const heads: [Tag, Tag] = [addTag(headRow, "TH", { scope: "Column" }), addTag(headRow, "TH", { scope: "Column" })];
  return [
    row(columns(head, HEAD, heads), [rule(LEFT, RIGHT, COLOURS.ink)], 2),
    ...rows.map((texts) => row(columns(texts, TEXT, headedRow(table)), [rule(LEFT, RIGHT)])),
  ];
}

/** A row of the table: what it is about, and what is said about it. */
function headedRow(table: Tag): [Tag, Tag] {
  const tableRow = addTag(table, "TR");
  return [addTag(tableRow, "TH", { scope: "Row" }), addTag(tableRow, "TD")];
}

/** Questions in two columns, read down the first and then down the second. */
export function answerRows(
  answers: readonly { label: string; value: string; strong: boolean }[],
  fonts: PdfFonts,
  table: Tag,
): Row[] {
  const height = Math.ceil(answers.length / 2);
  const tags = answers.map(() => headedRow(table));
  const half = (at: number, left: number) => {
    const [answer, [question, said] = []] = [answers[at], tags[at]];
    if (!answer || !question || !said) return { cells: [], rules: [] };
    const style = answer.strong ? STRONG : TEXT;
    const label = placed(answer.label, TEXT, fonts, left, HALF * 0.7, question);
    const used = Math.max(...label.lines.map((line) => lineWidth(line, TEXT.size)));
    const width = HALF - used - GAP;
    return {
      cells: [label, { ...placed(answer.value, style, fonts, left + used + GAP, width, said), right: true }],
      rules: [rule(left, left + HALF)],
    };
  };
  return Array.from({ length: height }, (_, index) => {
    const halves = [half(index, LEFT), half(index + height, LEFT + HALF + GUTTER)];
    return row(
      halves.flatMap((part) => part.cells),
      halves.flatMap((part) => part.rules),
    );
  });
}

/** A value of more lines than a page could hold goes on in further rows, without its label. */
export function fieldRows(fields: readonly FieldRow[], fonts: PdfFonts, table: Tag): Row[] {
  return fields.flatMap(({ label, lines, strong }) => {
    const style = strong ? STRONG : TEXT;
    const [about, said] = headedRow(table);
    const value = lines.flatMap((text) => textLines(text, style, fonts, MEASURE - FIELD_INDENT));
    const pieces = chunks(value);
    return pieces.map((piece, index) =>
      row(
        [
          placed(index === 0 ? label : "", LABEL, fonts, LEFT, FIELD_INDENT - GAP, about),
          { tag: said, lines: piece, style, x: LEFT + FIELD_INDENT, width: MEASURE - FIELD_INDENT },
        ],
        index === pieces.length - 1 ? [rule(LEFT, RIGHT)] : [],
      ),
    );
  });
}

function chunks(lines: readonly Line[]): (readonly Line[])[] {
  const count = Math.max(1, Math.ceil(lines.length / MAX_FIELD_LINES));
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * MAX_FIELD_LINES, (index + 1) * MAX_FIELD_LINES),
  );
}

/** Eight columns of eight digits: two people can compare them aloud, and no monospaced font is needed. */
export function fingerprintRows(
  rows: readonly { label: string; sha256: string }[],
  fonts: PdfFonts,
  table: Tag,
): Row[] {
  const width = (MEASURE - HASH_INDENT) / HASH_COLUMNS;
  return rows.map(({ label, sha256 }) => {
    const [about, said] = headedRow(table);
    return row(
      [
        placed(label, LABEL, fonts, LEFT, HASH_INDENT - GAP, about),
        ...Array.from({ length: HASH_COLUMNS }, (_, column) =>
          placed(
            sha256.slice(column * 8, column * 8 + 8),
            HASH,
            fonts,
            LEFT + HASH_INDENT + column * width,
            width,
            said,
          ),
        ),
      ],
      [rule(LEFT, RIGHT)],
    );
  });
}

function placed(text: string, style: TextStyle, fonts: PdfFonts, x: number, width: number, tag: Tag): Placed {
  return { tag, lines: textLines(text, style, fonts, width), style, x, width };
}

function rule(x1: number, x2: number, colour: typeof COLOURS.ink | typeof COLOURS.hairline = COLOURS.hairline) {
  return { x1, x2, colour };
}

function row(cells: Placed[], rules: ReturnType<typeof rule>[], padding = PADDING): Row {
  const height = Math.max(...cells.map((cell) => cell.lines.length * cell.style.lineHeight)) + 2 * padding;
  return {
    height,
    draw: (top): PageItem[] => [
      ...cells.flatMap((cell) =>
        cell.lines.flatMap((line, index) => drawCellLine(cell, line, top + padding + index * cell.style.lineHeight)),
      ),
      ...rules.map((line): PageItem => ({ kind: "rule", ...line, y: top + height, width: 0.75 })),
    ],
  };
}

function drawCellLine(cell: Placed, line: Line, top: number): PageItem[] {
  const x = cell.right ? cell.x + cell.width - lineWidth(line, cell.style.size) : cell.x;
  return drawLine(line, cell.style, x, top, cell.tag);
}
