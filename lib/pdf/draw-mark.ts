import type { SignedMark } from "./document.ts";
import { drawSignature, type InkRoom } from "./draw-signature.ts";
import { drawThumbprint, THUMBPRINT_SIZE } from "./draw-thumbprint.ts";
import { fitText, type TextSize } from "./fit-text.ts";
import type { PdfFonts } from "./fonts.ts";
import { COLOURS, type PageItem } from "./page.ts";
import { drawLine, lineWidth } from "./text-line.ts";

type MarkPlace = { centre: number; room: InkRoom; nameSizes: readonly TextSize[] };
type DrawnMark = { height: number; draw(bottom: number): PageItem[] };

/** What a signatory left on the line, centred, and standing on `bottom`: ink as it was drawn, or a name as it was typed. */
export function drawMark(mark: SignedMark, fonts: PdfFonts, { centre, room, nameSizes }: MarkPlace): DrawnMark {
  switch (mark.kind) {
    case "ink":
      return { height: room.height, draw: (bottom) => [drawSignature(mark.ink, centre, bottom, room)] };
    case "thumbprint":
      return { height: THUMBPRINT_SIZE, draw: (bottom) => [drawThumbprint(mark.ink, centre, bottom)] };
    case "name":
      return drawName(mark.name, fonts, centre, room.width, nameSizes);
  }
}

function drawName(name: string, fonts: PdfFonts, centre: number, width: number, sizes: readonly TextSize[]): DrawnMark {
  const { lines, style } = fitText(name, { weight: "regular", colour: COLOURS.pen }, sizes, fonts, width);
  const height = lines.length * style.lineHeight;
  return {
    height,
    draw: (bottom) =>
      lines.flatMap((line, index) =>
        drawLine(line, style, centre - lineWidth(line, style.size) / 2, bottom - height + index * style.lineHeight),
      ),
  };
}
