import type { LabelField, PdfDocument } from "./document.ts";
import { fitText } from "./fit-text.ts";
import type { PdfFonts } from "./fonts.ts";
import { COLOURS, type PageItem } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, type TextStyle, textLines } from "./text-line.ts";
import { UNDERSCORES, underscores } from "./underscores.ts";

const TITLE_HEIGHT = 18.1;
const ROW_HEIGHT = 22.3;
const LEAST_PADDING = 1.1;
const TALL_PADDING = 3;
const INDENT = 8;
const VALUE_INDENT = 73;
const FRAME = 1.1;
const RADIUS = 1.9;
const TITLE: TextStyle = { weight: "bold", size: 9.75, lineHeight: TITLE_HEIGHT, colour: COLOURS.ink };
const NAME: TextStyle = { weight: "regular", size: 9, lineHeight: 13.5, colour: COLOURS.secondInk };

const VALUE = { weight: "bold", colour: COLOURS.ink } as const;
/** Tried in turn until the value fits. The last are for values of code points, ten signs each: they leave the leaflet its room. */
const VALUE_SIZES = [
  { size: 10.5, lines: 1 },
  { size: 9.5, lines: 1 },
  { size: 8.5, lines: 2 },
  { size: 7.5, lines: 8 },
  { size: 6, lines: 12 },
  { size: 4.5, lines: Number.POSITIVE_INFINITY },
];
/** The Patient's Label: 74 × 30 mm, and higher only for a value that fits at no size. Nothing is ever cut off. */
export function drawLabel(
  label: PdfDocument["label"],
  fonts: PdfFonts,
  part: Tag,
  at: { left: number; top: number; width: number },
): { items: PageItem[]; bottom: number } {
  const title = addTag(part, "P");
  const items = textLines(label.title, TITLE, fonts, at.width - 2 * INDENT).flatMap((line) =>
    drawLine(line, TITLE, at.left + INDENT, at.top, title),
  );
  const table = addTag(part, "Table");
  let y = at.top + TITLE_HEIGHT;
  for (const [index, field] of label.fields.entries()) {
    const colour = index === 0 ? COLOURS.ink : COLOURS.hairline;
    items.push({ kind: "rule", x1: at.left, x2: at.left + at.width, y, width: index === 0 ? FRAME : 0.75, colour });
    const row = drawField(field, fonts, addTag(table, "TR"), { left: at.left, top: y, width: at.width });
    items.push(...row.items);
    y += row.height;
  }
  const frame: PageItem = {
    kind: "box",
    x: at.left + FRAME / 2,
    y: at.top + FRAME / 2,
    width: at.width - FRAME,
    height: y - at.top - FRAME,
    radius: RADIUS,
    stroke: { width: FRAME, colour: COLOURS.ink },
  };
  return { items: [...items, frame], bottom: y };
}

function drawField(
  field: LabelField,
  fonts: PdfFonts,
  tableRow: Tag,
  at: { left: number; top: number; width: number },
): { items: PageItem[]; height: number } {
  const value = field.isBlank
    ? { lines: [underscores(field.value, fonts)], style: UNDERSCORES }
    : fitText(field.value, VALUE, VALUE_SIZES, fonts, at.width - VALUE_INDENT - INDENT);
  const textHeight = value.lines.length * value.style.lineHeight;
  const height = textHeight + 2 * LEAST_PADDING <= ROW_HEIGHT ? ROW_HEIGHT : textHeight + 2 * TALL_PADDING;
  const valueTop = at.top + (height - textHeight) / 2;
  const name = textLines(field.name, NAME, fonts, VALUE_INDENT - INDENT);
  const nameTop = at.top + (Math.min(height, ROW_HEIGHT) - NAME.lineHeight * name.length) / 2;
  const tags = { name: addTag(tableRow, "TH", { scope: "Row" }), value: addTag(tableRow, "TD") };
  return {
    items: [
      ...name.flatMap((line, index) =>
        drawLine(line, NAME, at.left + INDENT, nameTop + index * NAME.lineHeight, tags.name),
      ),
      ...value.lines.flatMap((line, index) =>
        drawLine(line, value.style, at.left + VALUE_INDENT, valueTop + index * value.style.lineHeight, tags.value),
      ),
    ],
    height,
  };
}
