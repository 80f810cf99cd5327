import type { Places } from "./serialize-objects.ts";

/** Bytes of a row: its kind, an offset or a stream's number, and the index within that. */
export const ROW_WIDTHS = [1, 4, 2];
const ROW = 7;

/**
 * The rows of a cross-reference stream for the objects from 0 to `lastNumber`. Throws when a number has no object: a
 * reader would then find nothing where a page or a font should be. Source: ISO 32000-1, 7.5.8.
 */
export function crossReferences(lastNumber: number, ...parts: readonly Places[]): Uint8Array {
  const rows = Buffer.alloc(ROW * (lastNumber + 1));
  rows.writeUInt16BE(0xffff, 5);
  for (let number = 1; number <= lastNumber; number += 1) {
    const place = parts.find((part) => part.has(number))?.get(number);
    if (!place) throw new Error(`Object ${number} was promised and never written`);
    const isPacked = "stream" in place;
    rows.writeUInt8(isPacked ? 2 : 1, ROW * number);
    rows.writeUInt32BE(isPacked ? place.stream : place.offset, ROW * number + 1);
    rows.writeUInt16BE(isPacked ? place.index : 0, ROW * number + 5);
  }
  return rows;
}
