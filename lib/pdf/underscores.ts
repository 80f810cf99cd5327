import type { PdfFonts } from "./fonts.ts";
import { COLOURS } from "./page.ts";
import { type Cell, setText } from "./set-text.ts";
import type { TextStyle } from "./text-line.ts";

/** Wide enough for a hand: 16 underscores are 45 mm. */
export const UNDERSCORES: TextStyle = { weight: "regular", size: 15, lineHeight: 17.7, colour: COLOURS.ink };

/** The font leaves a gap between two underscores; closer together they are one line, and still so many characters. */
const JOINED = 0.945;

/** A run of underscores to be written on. */
export function underscores(text: string, fonts: PdfFonts): Cell[] {
  return setText(text, UNDERSCORES.weight, fonts).map((cell) => ({
    ...cell,
    width: cell.width * JOINED,
    glyphs: cell.glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance * JOINED })),
  }));
}
