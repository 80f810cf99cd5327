import { deflateSync } from "node:zlib";
import type { PDFContext, PDFRawStream } from "pdf-lib";

type Entries = NonNullable<Parameters<PDFContext["stream"]>[1]>;

/** Bytes as a stream holds them: compressed, unless they are too few to be worth it. `length` is that of the content. */
export type Deflated = { bytes: Uint8Array; length: number; isRaw: boolean };

/** Below this, what compressing saves is less than what it takes to say so. */
const WORTH_IT = 160;

/** For what one document alone has: higher levels take up to three times as long for 2% of the bytes. */
const QUICK = 3;
/** For what is compressed once and stands in many documents. */
export const THOROUGH = 9;

/** zlib's own deflate takes a fraction of the time of the one in JavaScript that the library brings. */
export function deflated(content: string | Uint8Array, level = QUICK): Deflated {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  const isRaw = bytes.length < WORTH_IT;
  return { bytes: isRaw ? bytes : deflateSync(bytes, { level }), length: bytes.length, isRaw };
}

export function flateStream(context: PDFContext, { bytes, isRaw }: Deflated, entries: Entries = {}): PDFRawStream {
  return context.stream(bytes, isRaw ? entries : { ...entries, Filter: "FlateDecode" });
}
