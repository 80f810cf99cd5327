import { encode } from "uqr";
import type { CodeBlock } from "./document.ts";
import type { FlowBlock } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE } from "./layout-furniture.ts";
import { COLOURS, MM } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, type TextStyle, textLines } from "./text-line.ts";

const TEXT: TextStyle = { weight: "regular", size: 9.75, lineHeight: 14.2, colour: COLOURS.ink };
const SIZE = 28 * MM;
/** Four modules on each side stay free, as ISO/IEC 18004 asks. */
const QUIET = 4;
/** Any of the eight can be read; to weigh them against each other took an eighth of a document's time. */
const MASK = 0;
const GAP = 8;
const BETWEEN = 4;

/** A QR code in a place of its own, and the words beside it. Nothing else is drawn there. */
export function codeBlock({ content, alt, lines }: CodeBlock, fonts: PdfFonts, part: Tag): FlowBlock {
  const { data: rows, size } = encode(content, { ecc: "M", border: QUIET, maskPattern: MASK });
  const figure = addTag(part, "Figure", { alt });
  const left = LEFT + SIZE + GAP;
  let height = 0;
  const placed = lines.flatMap((text) => {
    const tag = addTag(part, "P");
    const set = textLines(text, TEXT, fonts, MEASURE - SIZE - GAP).map((line, index) => ({
      line,
      tag,
      y: height + index * TEXT.lineHeight,
    }));
    height += set.length * TEXT.lineHeight + BETWEEN;
    return set;
  });
  return {
    before: 4,
    rows: [
      {
        height: Math.max(SIZE, height),
        draw: (top) => [
          { kind: "code", x: LEFT, y: top, cell: SIZE / size, rows, tag: figure },
          ...placed.flatMap(({ line, tag, y }) => drawLine(line, TEXT, left, top + y, tag)),
        ],
      },
    ],
  };
}
