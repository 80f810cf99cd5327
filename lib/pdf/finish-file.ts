import { createHash } from "node:crypto";
import type { PDFContext, PDFRef } from "pdf-lib";
import { crossReferences } from "./cross-references.ts";
import type { LeafletPrefix } from "./leaflet-prefix.ts";
import type { PdfFile } from "./pdf-file.ts";
import { fileHeader, serializeObjects } from "./serialize-objects.ts";

const NONE: ReadonlyMap<number, number> = new Map();

/** What follows the prefix, or the whole of a file that has none, and the hash of both. */
export function finishFile(
  context: PDFContext,
  prefix: LeafletPrefix | undefined,
  { root, info }: { root: PDFRef; info: PDFRef },
): PdfFile {
  const start = prefix ? Buffer.alloc(0) : fileHeader();
  const before = (prefix?.bytes.length ?? 0) + start.length;
  const { bytes, offsets } = serializeObjects(context, before);
  const last = context.largestObjectNumber;
  const table = crossReferences(last, offsets, prefix?.offsets ?? NONE);
  const hash = prefix ? prefix.hash.copy() : createHash("sha256");
  hash.update(start).update(bytes).update(table);
  const id = hash.copy().digest("hex").slice(0, 32).toUpperCase();
  const trailer = [
    `trailer\n<< /Size ${last + 1} /Root ${root} /Info ${info} /ID [<${id}> <${id}>] >>`,
    `startxref\n${before + bytes.length}\n%%EOF\n`,
  ].join("\n");
  const tail = Buffer.concat([start, bytes, Buffer.from(table + trailer, "latin1")]);
  return {
    ...(prefix && { prefix: { sha256: prefix.sha256, bytes: prefix.bytes } }),
    tail: new Uint8Array(tail),
    sha256: hash.update(trailer).digest("hex"),
    byteLength: (prefix?.bytes.length ?? 0) + tail.length,
  };
}
