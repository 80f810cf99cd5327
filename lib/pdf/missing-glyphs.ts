import type { PdfFonts } from "./fonts.ts";
import { codePointName, drawnCell, splitGraphemes } from "./set-text.ts";

/**
 * The code points of `text` that the fonts cannot draw, each once, in the order met: `["U+2A6A5"]`.
 * The PDF prints these in their marked form; an empty list means that the text prints as written.
 */
export function missingGlyphs(text: string, fonts: PdfFonts): string[] {
  const missing = new Set<string>();
  for (const grapheme of splitGraphemes(text)) {
    if (isDrawn(grapheme, fonts)) continue;
    for (const character of grapheme) {
      if (!isDrawn(character, fonts)) missing.add(codePointName(character));
    }
  }
  return [...missing];
}

function isDrawn(text: string, fonts: PdfFonts): boolean {
  return drawnCell(text, "regular", fonts) !== undefined && drawnCell(text, "bold", fonts) !== undefined;
}
