import { type FontFiles, loadFonts, type PdfFonts } from "../../../lib/pdf/fonts.ts";
import { readFontFiles } from "../../../lib/store/font-files.ts";

let opened: Promise<PdfFonts> | undefined;

/** The real fonts, opened once a test file. */
export function testFonts(): Promise<PdfFonts> {
  opened ??= loadFonts(readFontFiles());
  return opened;
}

/** The same fonts, but every glyph of the bold one is empty in the file that is embedded. */
export async function fontsWithBlankBold(): Promise<PdfFonts> {
  const fonts = await testFonts();
  return {
    ...fonts,
    bold: {
      ...fonts.bold,
      subset(glyphIds) {
        const { newIds } = fonts.bold.subset(glyphIds);
        return { bytes: withoutOutlines(fonts.bold.subset(glyphIds).bytes), newIds };
      },
    },
  };
}

/** Sets every offset in `loca` to 0, so that each outline has no length. */
function withoutOutlines(font: FontFiles["bold"]): Uint8Array {
  const blank = font.slice();
  const view = new DataView(blank.buffer);
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + table * 16;
    if (String.fromCharCode(...blank.subarray(entry, entry + 4)) !== "loca") continue;
    blank.fill(0, view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12));
  }
  return blank;
}
