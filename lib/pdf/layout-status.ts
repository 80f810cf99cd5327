import type { FlowBlock } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE } from "./layout-furniture.ts";
import { COLOURS, type PageItem } from "./page.ts";
import type { Tag } from "./tag.ts";
import { drawLine, type TextStyle, textLines } from "./text-line.ts";

const WORDS: TextStyle = { weight: "bold", size: 34, lineHeight: 46, colour: COLOURS.ink };
const ENGLISH: TextStyle = { weight: "regular", size: 15, lineHeight: 22, colour: COLOURS.ink };
const FRAME = 3;
const PADDING = 18;

/** What has become of a document, in words that cannot be missed. */
export function statusBlock(text: string, english: string, fonts: PdfFonts, tag: Tag): FlowBlock {
  const set = (words: string, style: TextStyle) =>
    textLines(words, style, fonts, MEASURE - 2 * PADDING).map((cells) => ({ cells, style }));
  const lines = [...set(text, WORDS), ...set(english, ENGLISH)];
  const height = lines.reduce((sum, { style }) => sum + style.lineHeight, 0) + 2 * PADDING;
  const draw = (top: number): PageItem[] => {
    let y = top + PADDING;
    return [
      {
        kind: "box",
        x: LEFT + FRAME / 2,
        y: top + FRAME / 2,
        width: MEASURE - FRAME,
        height: height - FRAME,
        radius: 2,
        stroke: { width: FRAME, colour: COLOURS.ink },
      },
      ...lines.flatMap(({ cells, style }) => {
        const items = drawLine(cells, style, LEFT + PADDING, y, tag);
        y += style.lineHeight;
        return items;
      }),
    ];
  };
  return { before: 4, rows: [{ height, draw }] };
}
