import type { PDFContext } from "pdf-lib";

const HEADER = "%PDF-1.7\n%\u0081\u0081\u0081\u0081\n";

/** Where each object begins, in bytes from the file's start, by its number. */
export type Offsets = ReadonlyMap<number, number>;

export function fileHeader(): Buffer {
  return Buffer.from(HEADER, "latin1");
}

/** The indirect objects of a context, one after the other; the first stands `start` bytes after the file's beginning. */
export function serializeObjects(context: PDFContext, start: number): { bytes: Buffer; offsets: Offsets } {
  const objects = context.enumerateIndirectObjects();
  const offsets = new Map<number, number>();
  const bytes = new Uint8Array(objects.reduce((sum, [, object]) => sum + object.sizeInBytes() + OVERHEAD, 0));
  let at = 0;
  for (const [{ objectNumber }, object] of objects) {
    offsets.set(objectNumber, start + at);
    at += write(bytes, at, `${objectNumber} 0 obj\n`);
    at += object.copyBytesInto(bytes, at);
    at += write(bytes, at, "\nendobj\n");
  }
  return { bytes: Buffer.from(bytes.buffer, 0, at), offsets };
}

/** More than the words around an object take. */
const OVERHEAD = 32;

function write(into: Uint8Array, at: number, ascii: string): number {
  for (let index = 0; index < ascii.length; index += 1) into[at + index] = ascii.charCodeAt(index);
  return ascii.length;
}
