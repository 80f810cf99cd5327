import { createHash } from "node:crypto";
import { type PDFContext, PDFName, PDFNumber, type PDFRef, PDFString } from "pdf-lib";
import { flateStream } from "./flate-stream.ts";
import { toUnicodeMap } from "./to-unicode.ts";
import type { Glyph, Typeface } from "./typeface.ts";

type Shown = Pick<Glyph, "id" | "text">;

/** One face as a document uses it: each pair of a glyph and the text it stands for has a code of its own. */
export type EmbeddedFont = {
  face: Typeface;
  /** In the order of their codes, which begin at 1. */
  glyphs: Shown[];
  code(glyph: Shown): number;
  /** In em, as the reader of the PDF will count it. */
  advanceOf(glyph: Shown): number;
};

export function useFont(face: Typeface): EmbeddedFont {
  const glyphs: Shown[] = [];
  const codes = new Map<string, number>();
  return {
    face,
    glyphs,
    code(glyph) {
      const key = `${glyph.id} ${glyph.text}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, glyphs.push({ id: glyph.id, text: glyph.text }));
      return glyphs.length;
    },
    advanceOf: (glyph) => face.advanceOf(glyph.id),
  };
}

/** Writes the face with the glyphs used: a composite font, Identity-H, its outlines subset by harfbuzz. */
export function writeFont(context: PDFContext, { face, glyphs }: EmbeddedFont): PDFRef {
  const { bytes, newIds } = face.subset(glyphs.map((glyph) => glyph.id));
  const baseFont = PDFName.of(`${subsetTag(glyphs)}+${face.postScriptName}`);
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: writeDescriptor(context, face, baseFont, bytes),
      DW: 1000,
      W: [PDFNumber.of(1), glyphs.map((glyph) => round(face.advanceOf(glyph.id) * 1000))],
      CIDToGIDMap: context.register(flateStream(context, glyphNumbers(glyphs, newIds))),
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: baseFont,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: context.register(flateStream(context, toUnicodeMap(glyphs.map((glyph) => glyph.text)))),
    }),
  );
}

function writeDescriptor(context: PDFContext, face: Typeface, baseFont: PDFName, bytes: Uint8Array): PDFRef {
  const { ascent, descent, capHeight, box } = face.metrics;
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: 4,
      FontBBox: box.map((value) => round(value * 1000)),
      ItalicAngle: 0,
      Ascent: round(ascent * 1000),
      Descent: round(descent * 1000),
      CapHeight: round(capHeight * 1000),
      StemV: 80,
      FontFile2: context.register(flateStream(context, bytes, { Length1: bytes.byteLength })),
    }),
  );
}

/** Two bytes for each code, from 0 on. */
function glyphNumbers(glyphs: readonly Shown[], newIds: ReadonlyMap<number, number>): Uint8Array {
  const map = new Uint8Array(2 * (glyphs.length + 1));
  const view = new DataView(map.buffer);
  for (const [index, glyph] of glyphs.entries()) view.setUint16(2 * (index + 1), newIds.get(glyph.id) ?? 0);
  return map;
}

/** Six capital letters that tell one subset of a font from another. */
function subsetTag(glyphs: readonly Shown[]): string {
  const digest = createHash("sha256")
    .update(glyphs.map((glyph) => `${glyph.id} ${glyph.text}`).join("\n"))
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
