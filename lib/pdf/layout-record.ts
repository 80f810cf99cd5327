import type { RecordBlock, RecordGroup } from "./document.ts";
import type { FlowBlock, FlowGroup } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { codeBlock } from "./layout-code.ts";
import { LEFT, MEASURE, RIGHT } from "./layout-furniture.ts";
import { answerRows, fieldRows, fingerprintRows, tableRows } from "./layout-record-rows.ts";
import { signatoryRow } from "./layout-signatory.ts";
import { statusBlock } from "./layout-status.ts";
import { COLOURS, type PageItem } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

const BAND_TITLE: TextStyle = { weight: "bold", size: 12.75, lineHeight: 34, colour: COLOURS.ink };
const BAND_NOTE: TextStyle = { weight: "regular", size: 9.375, lineHeight: 34, colour: COLOURS.secondInk };
const TITLE: TextStyle = { weight: "bold", size: 11.25, lineHeight: 15.75, colour: COLOURS.ink };
const DECLARATION: TextStyle = { weight: "regular", size: 12, lineHeight: 17.16, colour: COLOURS.ink };
const NOTICE: TextStyle = { weight: "regular", size: 10.5, lineHeight: 15.75, colour: COLOURS.ink };

/** The band on top of each page that is ours and not the leaflet's. */
export function drawBand(
  band: { title: string; note: string },
  fonts: PdfFonts,
  top: number,
  part: Tag,
): { items: PageItem[]; bottom: number } {
  const bottom = top + 36;
  const title = textLines(band.title, BAND_TITLE, fonts, MEASURE)[0] ?? [];
  const note = textLines(band.note, BAND_NOTE, fonts, MEASURE)[0] ?? [];
  const tags = { title: addTag(part, "H2"), note: addTag(part, "P") };
  const noteLeft = LEFT + 9 + lineWidth(title, BAND_TITLE.size) + 9;
  return {
    items: [
      { kind: "box", x: LEFT, y: top, width: MEASURE, height: bottom - top, radius: 0, fill: COLOURS.ground },
      { kind: "rule", x1: LEFT, x2: RIGHT, y: top + 1.1, width: 2.25, colour: COLOURS.ink },
      { kind: "rule", x1: LEFT, x2: RIGHT, y: bottom, width: 0.75, colour: COLOURS.ink },
      ...drawLine(title, BAND_TITLE, LEFT + 9, top + 2, tags.title),
      ...drawLine(note, BAND_NOTE, noteLeft, top + 2.6, tags.note),
    ],
    bottom,
  };
}

export function recordFlow(groups: readonly RecordGroup[], fonts: PdfFonts, part: Tag): FlowGroup[] {
  return groups.map((blocks) => ({ kept: true, blocks: blocks.map((block) => flowBlock(block, fonts, part)) }));
}

function flowBlock(block: RecordBlock, fonts: PdfFonts, part: Tag): FlowBlock {
  switch (block.kind) {
    case "title":
      return title(block.text, fonts, addTag(part, "H3", { bookmark: block.text }));
    case "framed":
      return framed(block.text, fonts, addTag(part, "P"));
    case "status":
      return statusBlock(block.text, block.english, fonts, addTag(part, "P"));
    case "signatory":
      return { before: 0, rows: [signatoryRow(block, fonts, addTag(part, "Sect"))] };
    case "notice":
      return notice(block.text, fonts, addTag(part, "P"));
    case "code":
      return codeBlock(block, fonts, part);
    case "table":
      return { before: 1.5, rows: tableRows(block.head, block.rows, fonts, addTag(part, "Table")) };
    case "answers":
      return { before: 1, rows: answerRows(block.rows, fonts, addTag(part, "Table")) };
    case "fields":
      return { before: 1, rows: fieldRows(block.rows, fonts, addTag(part, "Table")) };
    case "fingerprints":
      return { before: 1, rows: fingerprintRows(block.rows, fonts, addTag(part, "Table")) };
  }
}

function title(text: string, fonts: PdfFonts, tag: Tag): FlowBlock {
  const rows = textLines(text, TITLE, fonts, MEASURE).map((line) => ({
    height: TITLE.lineHeight,
    draw: (top: number) => drawLine(line, TITLE, LEFT, top, tag),
  }));
  return { before: 13, rows, withNext: true };
}

function framed(text: string, fonts: PdfFonts, tag: Tag): FlowBlock {
  const lines = textLines(text, DECLARATION, fonts, MEASURE - 27);
  const height = lines.length * DECLARATION.lineHeight + 22;
  const draw = (top: number): PageItem[] => [
    {
      kind: "box",
      x: LEFT + 1.125,
      y: top + 1.125,
      width: MEASURE - 2.25,
      height: height - 2.25,
      radius: 1.5,
      stroke: { width: 2.25, colour: COLOURS.ink },
    },
    ...lines.flatMap((line, index) =>
      drawLine(line, DECLARATION, LEFT + 13.5, top + 11 + index * DECLARATION.lineHeight, tag),
    ),
  ];
  return { before: 4, rows: [{ height, draw }] };
}

function notice(text: string, fonts: PdfFonts, tag: Tag): FlowBlock {
  const lines = textLines(text, NOTICE, fonts, MEASURE - 24);
  const height = lines.length * NOTICE.lineHeight + 9;
  const draw = (top: number): PageItem[] => [
    { kind: "box", x: LEFT, y: top, width: MEASURE, height, radius: 0, fill: COLOURS.ground },
    { kind: "box", x: LEFT, y: top, width: 4, height, radius: 0, fill: COLOURS.ink },
    ...lines.flatMap((line, index) => drawLine(line, NOTICE, LEFT + 14.4, top + 4.5 + index * NOTICE.lineHeight, tag)),
  ];
  return { before: 14, rows: [{ height, draw }] };
}
