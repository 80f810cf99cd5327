import * as mupdf from "mupdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ExtractedLine = {
  text: string /** Of the baseline, in points from the page's top. */;
  y: number;
  x: number;
};
type ExtractedChar = { char: string; x1: number; y1: number; x2: number; y2: number };

/** The text of each page as MuPDF reads it, a line break after each line. */
export async function extractWithMupdf(bytes: Uint8Array): Promise<string[]> {
  return linesWithMupdf(bytes).map((lines) => lines.map((line) => line.text).join("\n"));
}

/** The text of each page as PDF.js reads it. */
export async function extractWithPdfJs(bytes: Uint8Array): Promise<string[]> {
  const pages = await linesWithPdfJs(bytes);
  return pages.map((lines) => lines.map((line) => line.text).join("\n"));
}

export function linesWithMupdf(bytes: Uint8Array): ExtractedLine[][] {
  return eachPage(bytes, (page) => {
    const text = page.toStructuredText("preserve-whitespace");
    const origins: { x: number; y: number }[] = [];
    let isNew = false;
    text.walk({
      beginLine: () => (isNew = true),
      onChar(_char, [x, y]) {
        if (isNew) origins.push({ x, y });
        isNew = false;
      },
    });
    return textsOf(text).map((line, index) => ({
      text: line,
      ...(origins[index] ?? { x: Number.NaN, y: Number.NaN }),
    }));
  });
}

export async function linesWithPdfJs(bytes: Uint8Array): Promise<ExtractedLine[][]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ExtractedLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const lines: ExtractedLine[] = [];
    let open = false;
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item)) continue;
      if (!open) lines.push({ text: "", y: height - item.transform[5], x: item.transform[4] });
      const line = lines.at(-1);
      if (line) line.text += item.str;
      open = !item.hasEOL;
    }
    pages.push(lines.filter((line) => line.text !== ""));
  }
  await task.destroy();
  return pages;
}

/** Every character with the rectangle in which MuPDF says that it stands. */
export function charsWithMupdf(bytes: Uint8Array): ExtractedChar[][] {
  return eachPage(bytes, (page) => {
    const text = page.toStructuredText("preserve-whitespace");
    const chars = textsOf(text).flatMap((line) => [...line]);
    const places: Omit<ExtractedChar, "char">[] = [];
    text.walk({
      onChar(_char, _origin, _font, _size, quad) {
        const [x1, y1, x2, , , , , y2] = quad;
        places.push({ x1, y1, x2, y2 });
      },
    });
    if (places.length !== chars.length)
      throw new Error(`MuPDF places ${places.length} characters and names ${chars.length}`);
    return places.map((place, index) => ({ char: chars[index] ?? "", ...place }));
  });
}

/** mupdf.js cuts characters above U+FFFF to 16 bits in `walk`, so the text itself comes from here, line by line in the same order. */
function textsOf(text: mupdf.StructuredText): string[] {
  const { blocks } = JSON.parse(text.asJSON()) as { blocks: { lines?: { text: string }[] }[] };
  return blocks.flatMap((block) => (block.lines ?? []).map((line) => line.text));
}

/** The visible characters without any ink in their rectangle, page by page: what a reader would not see. */
export function blankChars(bytes: Uint8Array, scale = 2): string[][] {
  const chars = charsWithMupdf(bytes);
  return eachPage(bytes, (page, index) => {
    const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray);
    const pixels = pixmap.getPixels();
    const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
    const isDark = (x: number, y: number) => (pixels[y * stride + x] ?? 255) < 170;
    return (chars[index] ?? [])
      .filter(({ char, x1, y1, x2, y2 }) => {
        // A combining mark takes no room of its own: its ink is its base's.
        if (/^[\s\p{M}]$/u.test(char)) return false;
        for (let y = Math.max(0, Math.floor(y1 * scale)); y < Math.min(height, y2 * scale); y++) {
          for (let x = Math.max(0, Math.floor(x1 * scale)); x < Math.min(width, x2 * scale); x++)
            if (isDark(x, y)) return false;
        }
        return true;
      })
      .map(({ char }) => char);
  });
}

function eachPage<Result>(bytes: Uint8Array, read: (page: mupdf.Page, index: number) => Result): Result[] {
  const document = mupdf.Document.openDocument(bytes.slice(), "application/pdf");
  const results = Array.from({ length: document.countPages() }, (_, index) => read(document.loadPage(index), index));
  document.destroy();
  return results;
}
