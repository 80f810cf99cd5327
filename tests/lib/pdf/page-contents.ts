import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";

/** The drawing operators of each page; those of a form stand where it is drawn. */
export async function pageContents(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const forms = page.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
    const streams = page.node.lookup(PDFName.of("Contents"), PDFArray).asArray();
    return streams
      .map((ref) => textOf(document.context.lookup(ref)))
      .join("\n")
      .replace(/\/(Ink\d+) Do/gu, (_do, name: string) => `\n${textOf(forms?.lookup(PDFName.of(name)))}\n`);
  });
}

function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error("A page's contents are streams");
  const isDeflated = stream.dict.has(PDFName.of("Filter"));
  return Buffer.from(isDeflated ? inflateSync(stream.contents) : stream.contents).toString("latin1");
}
