import type { PDFContext, PDFRawStream } from "pdf-lib";
import { deflated, flateStream } from "./flate-stream.ts";
import { COLOURS, type Drawing, type InkPiece, type Spot } from "./page.ts";
import { pdfColour } from "./pdf-colour.ts";
import { pdfNumber } from "./pdf-number.ts";

/** A drawing as a form, standing on its bottom left corner, to be placed as often as it is needed. */
export function writeDrawing(context: PDFContext, { width, height, pieces }: Drawing): PDFRawStream {
  const spot = ({ x, y }: Spot) => `${hundredths(x)} ${hundredths(height - y)}`;
  const paths: string[] = [];
  let last: InkPiece | undefined;
  for (const piece of pieces) {
    const joined = last?.curve?.[2] === piece.from && last.width === piece.width;
    if (!joined) paths.push(`${last ? "S " : ""}${pdfNumber(piece.width)} w ${spot(piece.from)} m`);
    // A line of no length under round caps is a dot.
    paths.push(piece.curve ? `${piece.curve.map(spot).join(" ")} c` : `${spot(piece.from)} l`);
    last = piece;
  }
  const content = last ? `1 J 1 j ${pdfColour(COLOURS.pen)} RG\n${paths.join("\n")}\nS` : "";
  return flateStream(context, deflated(content), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, width, height],
    Resources: {},
  });
}

/** A pen has some hundred places in a signature, and no eye sees a hundredth of a point. */
function hundredths(value: number): string {
  return pdfNumber(Math.round(value * 100) / 100);
}
