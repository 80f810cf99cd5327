import { inflateSync } from "node:zlib";
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";

/** The drawing operators of each page. */
export async function pageContents(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const streams = page.node.lookup(PDFName.of("Contents"), PDFArray).asArray();
    return streams
      .map((ref) => {
        const stream = document.context.lookup(ref);
        if (!(stream instanceof PDFRawStream)) throw new Error("A page's contents are streams");
        return inflateSync(stream.contents).toString("latin1");
      })
      .join("\n");
  });
}
