import type { SignatureLine } from "./document.ts";
import { addMarkTag, drawMark } from "./draw-mark.ts";
import type { FlowBlock } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE, RIGHT } from "./layout-furniture.ts";
import { COLOURS, MM, type PageItem } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";
import { UNDERSCORES, underscores } from "./underscores.ts";
import { WORDING } from "./wording.ts";

const BEFORE = 8;
const HEIGHT = 56;
const RULE = 54;
/** What the line takes at the end of a page, but for a typed name of many lines. */
export const SIGNATURE_LINE_ROOM = BEFORE + HEIGHT;
/** From the top of a line of text down to the rule that it stands on, in em. */
const ABOVE_RULE = 1.3;
const UNDERSCORES_ABOVE_RULE = 15.6;
const SIGNATURE_RIGHT = LEFT + 277;
const DATE_LABEL_LEFT = LEFT + 301;

/** 60 × 18 mm for ink; a name that was typed takes the sizes below. */
const ROOM = { width: 60 * MM, height: 18 * MM };
const NAME_SIZES = [
  { size: 14, lines: 1 },
  { size: 11, lines: 2 },
  { size: 8.5, lines: 4 },
  { size: 7, lines: Number.POSITIVE_INFINITY },
];

/** The leaflet's own last line. Nothing of ours stands on it but what was signed, and the date. */
export function signatureLine(line: SignatureLine, style: TextStyle, fonts: PdfFonts, part: Tag): FlowBlock {
  const signed = addTag(part, "P");
  const markTag = line.kind === "signed" ? addMarkTag(part, line.mark, WORDING.signing.figure) : signed;
  const dated = addTag(part, "P");
  const set = (text: string) => textLines(text, style, fonts, MEASURE)[0] ?? [];
  const label = set(line.label);
  const dateLabel = set(line.dateLabel);
  const left = LEFT + lineWidth(label, style.size);
  const dateLeft = DATE_LABEL_LEFT + lineWidth(dateLabel, style.size);
  const mark =
    line.kind === "signed"
      ? drawMark(line.mark, fonts, {
          centre: (left + SIGNATURE_RIGHT) / 2,
          room: ROOM,
          nameSizes: NAME_SIZES,
          tag: markTag,
        })
      : undefined;
  const rule = Math.max(RULE, (mark?.height ?? 0) + 2);
  const draw = (top: number): PageItem[] => {
    const y = top + rule;
    const textTop = y - ABOVE_RULE * style.size;
    const blank = (text: string, x: number, tag: Tag) =>
      drawLine(underscores(text, fonts), UNDERSCORES, x, y - UNDERSCORES_ABOVE_RULE, tag);
    return [
      ...drawLine(label, style, LEFT, textTop, signed),
      ...(line.kind === "underscores" ? blank(line.signature, left, signed) : [stroke(left, SIGNATURE_RIGHT, y)]),
      ...(mark?.draw(y - 1) ?? []),
      ...drawLine(dateLabel, style, DATE_LABEL_LEFT, textTop, dated),
      ...(line.kind === "signed" ? drawLine(set(line.date), style, dateLeft + 7.5, textTop, dated) : []),
      ...(line.kind === "underscores" ? blank(line.date, dateLeft, dated) : [stroke(dateLeft, RIGHT, y)]),
    ];
  };
  return { before: BEFORE, rows: [{ height: rule + HEIGHT - RULE, draw }] };
}

function stroke(x1: number, x2: number, y: number): PageItem {
  return { kind: "rule", x1, x2, y, width: 0.75, colour: COLOURS.ink };
}
