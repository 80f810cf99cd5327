import { inflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib";

/** The drawing operators of each page. */
export async function pageContents(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const contents = page.node.lookup(PDFName.of("Contents"));
    if (!(contents instanceof PDFRawStream)) throw new Error("A page's contents are one stream");
    return inflateSync(contents.contents).toString("latin1");
  });
}
