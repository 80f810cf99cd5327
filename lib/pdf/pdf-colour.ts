import type { Colour } from "./page.ts";
import { pdfNumber } from "./pdf-number.ts";

const known = new Map<Colour, string>();

/** The three operands of `rg` and `RG`. */
export function pdfColour(colour: Colour): string {
  const operands = known.get(colour) ?? [1, 3, 5].map((start) => channel(colour.slice(start, start + 2))).join(" ");
  known.set(colour, operands);
  return operands;
}

function channel(hex: string): string {
  return pdfNumber(Number.parseInt(hex, 16) / 255);
}
