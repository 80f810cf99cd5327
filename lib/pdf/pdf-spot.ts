import { PAGE_HEIGHT, type Spot } from "./page.ts";
import { pdfNumber } from "./pdf-number.ts";

/** PDF's y grows upwards. */
export function spot({ x, y }: Spot): string {
  return `${pdfNumber(x)} ${pdfNumber(PAGE_HEIGHT - y)}`;
}
