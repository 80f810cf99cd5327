import type { Ink } from "../signature/ink.ts";
import type { SignedMark } from "./document.ts";
import { drawSignature } from "./draw-signature.ts";
import { drawThumbprint } from "./draw-thumbprint.ts";
import { fitText, type TextSize } from "./fit-text.ts";
import type { PdfFonts } from "./fonts.ts";
import { COLOURS, type Drawing, type PageItem } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth } from "./text-line.ts";

type MarkPlace = { tag: Tag; centre: number; room: { width: number; height: number }; nameSizes: readonly TextSize[] };
type DrawnMark = { height: number; draw(bottom: number): PageItem[] };

/** Ink is a figure, with words for those who do not see it; a typed name reads itself. */
export function addMarkTag(parent: Tag, mark: SignedMark, alt: string): Tag {
  return mark.kind === "name" ? addTag(parent, "P") : addTag(parent, "Figure", { alt });
}

/** What a signatory left on the line, centred, and standing on `bottom`: ink as it was drawn, or a name as it was typed. */
export function drawMark(mark: SignedMark, fonts: PdfFonts, { tag, centre, room, nameSizes }: MarkPlace): DrawnMark {
  if (mark.kind === "name") return drawName(mark.name, fonts, { tag, centre, room, nameSizes });
  const drawing = drawingOf(mark.kind, mark.ink);
  const scale = Math.min(1, room.width / drawing.width, room.height / drawing.height);
  const left = centre - (drawing.width * scale) / 2;
  const height = drawing.height * scale;
  return { height, draw: (bottom) => [{ kind: "ink", drawing, x: left, y: bottom - height, scale, tag }] };
}

const drawings = new WeakMap<Ink, Drawing>();

/** One ink is one drawing, wherever it stands: a file then holds it once. */
function drawingOf(kind: "ink" | "thumbprint", ink: Ink): Drawing {
  const drawing = drawings.get(ink) ?? (kind === "ink" ? drawSignature(ink) : drawThumbprint(ink));
  drawings.set(ink, drawing);
  return drawing;
}

function drawName(name: string, fonts: PdfFonts, { tag, centre, room, nameSizes }: MarkPlace): DrawnMark {
  const { lines, style } = fitText(name, { weight: "regular", colour: COLOURS.pen }, nameSizes, fonts, room.width);
  const height = lines.length * style.lineHeight;
  return {
    height,
    draw: (bottom) =>
      lines.flatMap((line, index) =>
        drawLine(
          line,
          style,
          centre - lineWidth(line, style.size) / 2,
          bottom - height + index * style.lineHeight,
          tag,
        ),
      ),
  };
}
