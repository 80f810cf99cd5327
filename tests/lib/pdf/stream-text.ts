import { inflateSync } from "node:zlib";
import { PDFName, type PDFObject, PDFRawStream } from "pdf-lib";

/** What a stream holds, compressed or not, a character for each byte. */
export function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error("There is no stream");
  const isDeflated = stream.dict.has(PDFName.of("Filter"));
  return Buffer.from(isDeflated ? inflateSync(stream.contents) : stream.contents).toString("latin1");
}
