import type { PDFContext, PDFRawStream } from "pdf-lib";
import { deflated, flateStream } from "./flate-stream.ts";
import { COLOURS, type Drawing, type InkPiece, type Spot } from "./page.ts";
import { pdfColour } from "./pdf-colour.ts";

/**
 * Units of a drawing in a point. No eye sees a hundredth of a point, a pen has some hundred places in a signature, and
 * whole numbers are the shortest.
 */
const UNITS = 100;
/** In units. A curve whose control points lie no further than this from a straight line is drawn as one. */
const FLAT = 3;

/** A drawing as a form, standing on its bottom left corner, to be placed as often as it is needed. */
export function writeDrawing(context: PDFContext, { width, height, pieces }: Drawing): PDFRawStream {
  const content = pieces.length === 0 ? "" : `1 J 1 j ${pdfColour(COLOURS.pen)} RG\n${paths(pieces, height)}S`;
  return flateStream(context, deflated(content), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, units(width), units(height)],
    Matrix: [1 / UNITS, 0, 0, 1 / UNITS, 0, 0],
    Resources: {},
  });
}

/** Pieces that follow each other at one width are one path. */
function paths(pieces: readonly InkPiece[], height: number): string {
  let text = "";
  let last: InkPiece | undefined;
  for (const piece of pieces) {
    const { width, from, curve } = piece;
    const [x, y] = [units(from.x), units(height - from.y)];
    const end = last?.curve?.[2];
    const joined = end?.x === from.x && end.y === from.y && last?.width === width;
    if (!joined) text += `${last ? "S " : ""}${units(width)} w ${x} ${y} m\n`;
    // A line of no length under round caps is a dot.
    text += curve ? `${curveTo(x, y, curve, height)}\n` : `${x} ${y} l\n`;
    last = piece;
  }
  return text;
}

function curveTo(x: number, y: number, [first, second, end]: [Spot, Spot, Spot], height: number): string {
  const [x1, y1, x2, y2] = [units(first.x), units(height - first.y), units(second.x), units(height - second.y)];
  const [x3, y3] = [units(end.x), units(height - end.y)];
  const isFlat = isBeside(x1 - x, y1 - y, x3 - x, y3 - y) && isBeside(x2 - x, y2 - y, x3 - x, y3 - y);
  return isFlat ? `${x3} ${y3} l` : `${x1} ${y1} ${x2} ${y2} ${x3} ${y3} c`;
}

/** Whether the first vector's end lies on the second, as good as. */
function isBeside(x: number, y: number, alongX: number, alongY: number): boolean {
  const length = alongX * alongX + alongY * alongY;
  const along = x * alongX + y * alongY;
  const across = x * alongY - y * alongX;
  return length > 0 && along >= 0 && along <= length && across * across <= FLAT * FLAT * length;
}

function units(points: number): number {
  return Math.round(points * UNITS);
}
