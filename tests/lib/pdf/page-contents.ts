import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { streamText } from "./stream-text.ts";

/** The drawing operators of each page; those of a form stand where it is drawn. */
export async function pageContents(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const forms = page.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
    const streams = page.node.lookup(PDFName.of("Contents"), PDFArray).asArray();
    return streams
      .map((ref) => streamText(document.context.lookup(ref)))
      .join("\n")
      .replace(/\/(Ink\d+) Do/gu, (_do, name: string) => `\n${streamText(forms?.lookup(PDFName.of(name)))}\n`);
  });
}
