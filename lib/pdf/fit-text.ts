import type { PdfFonts } from "./fonts.ts";

import { type Line, type TextStyle, textLines } from "./text-line.ts";

/** A size in points, and how many lines it may take. */
export type TextSize = { size: number; lines: number };

/** The text at the first size at which it fits. The last size takes the lines that it needs: nothing is cut off. */
export function fitText(
  text: string,
  look: Pick<TextStyle, "weight" | "colour">,
  sizes: readonly TextSize[],
  fonts: PdfFonts,
  width: number,
): { lines: readonly Line[]; style: TextStyle } {
  const tries = sizes.map(({ size, lines: limit }) => {
    const style: TextStyle = { ...look, size, lineHeight: size * 1.18 };
    return { style, limit, lines: textLines(text, style, fonts, width) };
  });
  const fitting = tries.find((attempt) => attempt.lines.length <= attempt.limit) ?? tries.at(-1);
  if (!fitting) throw new Error("A text needs a size to be set in");
  return fitting;
}
