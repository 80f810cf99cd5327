import type { InkPoint } from "@/lib/signature/ink.ts";
import { measureInk } from "@/lib/signature/measure-ink.ts";

/** In CSS pixels: a stroke of 一 is wider, a tick is higher. */
const SHORT = { width: 40, height: 12, length: 60 };

/** So small on this screen that the signatory is asked whether it is their signature. `frame` in CSS pixels. */
export function isShortSignature(
  strokes: readonly (readonly InkPoint[])[],
  frame: { width: number; height: number },
): boolean {
  const { width, height, length } = measureInk(strokes, frame);
  return width < SHORT.width && height < SHORT.height && length < SHORT.length;
}
