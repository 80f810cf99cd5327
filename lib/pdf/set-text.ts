import { FACES_OF_WEIGHT, type FaceName, type PdfFonts, type Weight } from "./fonts.ts";
import type { Glyph } from "./typeface.ts";

/** What a line may not be broken inside: one grapheme, or the marked form of one code point. Widths are fractions of an em. */
export type Cell = { text: string; face: FaceName; glyphs: readonly Glyph[]; width: number; marked: boolean };

/** Text as drawn glyphs, in reading order. What no font can draw stands in its marked form, `[U+2A6A5]`. */
export function setText(text: string, weight: Weight, fonts: PdfFonts): Cell[] {
  const graphemes = splitGraphemes(text);
  return graphemes.flatMap((grapheme, index) => {
    const proportional = isQuoteInLatin(grapheme, graphemes[index - 1], graphemes[index + 1]);
    return (
      drawnCell(grapheme, weight, fonts, proportional) ??
      [...grapheme].map(
        (character) => drawnCell(character, weight, fonts, proportional) ?? markedCell(character, weight, fonts),
      )
    );
  });
}

/** `U+2A6A5` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether this grapheme has ink, or is a space, in one of the weight's faces. */
export function drawnCell(grapheme: string, weight: Weight, fonts: PdfFonts, proportional = false): Cell | undefined {
  if (isNeverDrawn(grapheme)) return undefined;
  for (const face of FACES_OF_WEIGHT[weight]) {
    const glyphs = fonts[face]?.glyphsOf(grapheme, proportional);
    if (glyphs) return { text: grapheme, face, glyphs, width: widthOf(glyphs), marked: false };
  }
  return undefined;
}

const segmenter = new Intl.Segmenter("zh-HK", { granularity: "grapheme" });

/** Of these characters none joins another: ASCII, common punctuation, Han. They need no segmenter, which is slow. */
const STAND_ALONE = /^[ -~\u2010-\u2027\u3000-\u3029\u30FB\u3400-\u9FFF\uFF01-\uFF60]*$/;

export function splitGraphemes(text: string): string[] {
  if (STAND_ALONE.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The fonts' curly quotes are a full em wide, for Chinese. Beside a Latin letter they take the proportional glyph. */
function isQuoteInLatin(grapheme: string, before: string | undefined, after: string | undefined): boolean {
  return /^[‘’“”]$/u.test(grapheme) && /\p{Script=Latin}/u.test(`${before ?? ""}${after ?? ""}`);
}

/**
 * Controls, bidi and other format characters, private use, unassigned and unpaired ones: to draw or obey
 * them would change how a record reads. A variation selector is allowed, as part of a grapheme that a font knows.
 */
function isNeverDrawn(grapheme: string): boolean {
  const bare = grapheme.replace(/(?<=.)[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u, "");
  return /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(bare);
}

function markedCell(character: string, weight: Weight, fonts: PdfFonts): Cell {
  const text = `[${codePointName(character)}]`;
  const face: FaceName = weight;
  const letters = [...text].flatMap((letter) => fonts[face].glyphsOf(letter) ?? []);
  const glyphs = letters.map((glyph, index) => ({
    ...glyph,
    x: index === 0 ? MARK_PADDING : 0,
    advance: glyph.advance + (index === 0 || index === letters.length - 1 ? MARK_PADDING : 0),
  }));
  return { text, face, glyphs, width: widthOf(glyphs), marked: true };
}

/** Room on each side of a marked form for its box, in em; more would read as a space to PDF.js. */
const MARK_PADDING = 0.09;

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
}
