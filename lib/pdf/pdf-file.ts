/**
 * A PDF in the two parts in which it is kept: what all documents on a leaflet begin with, which is stored once, and
 * what is this one's own. `sha256` and `byteLength` are of the whole.
 */
export type PdfFile = {
  prefix?: { sha256: string; bytes: Uint8Array };
  tail: Uint8Array;
  sha256: string;
  byteLength: number;
};

/** The file as it is given out. */
export function wholeFile({ prefix, tail }: Pick<PdfFile, "prefix" | "tail">): Uint8Array {
  return prefix ? new Uint8Array(Buffer.concat([prefix.bytes, tail])) : tail;
}
