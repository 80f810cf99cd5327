import { createHash } from "node:crypto";
import { type PDFContext, PDFHexString, type PDFRef } from "pdf-lib";
import { crossReferences, ROW_WIDTHS } from "./cross-references.ts";
import { deflated } from "./flate-stream.ts";
import type { LeafletPrefix } from "./leaflet-prefix.ts";
import type { PdfFile } from "./pdf-file.ts";
import { fileHeader, indirectObject, serializeObjects } from "./serialize-objects.ts";

/** What follows the prefix, or the whole of a file that has none, and the hash of both. */
export function finishFile(
  context: PDFContext,
  prefix: LeafletPrefix | undefined,
  { root, info }: { root: PDFRef; info: PDFRef },
): PdfFile {
  const start = prefix ? Buffer.alloc(0) : fileHeader();
  const before = (prefix?.bytes.length ?? 0) + start.length;
  const objects = serializeObjects(context, before);
  const offset = before + objects.bytes.length;
  const { objectNumber: number } = context.nextRef();
  const places = [new Map([[number, { offset }]]), objects.places, ...(prefix ? [prefix.objects] : [])];
  const { bytes: rows, isRaw } = deflated(crossReferences(number, ...places));
  const hash = prefix ? prefix.hash.copy() : createHash("sha256");
  hash.update(start).update(objects.bytes).update(rows);
  const id = PDFHexString.of(hash.copy().digest("hex").slice(0, 32).toUpperCase());
  const table = context.stream(rows, {
    Type: "XRef",
    Size: number + 1,
    W: ROW_WIDTHS,
    Root: root,
    Info: info,
    ID: [id, id],
    ...(isRaw ? {} : { Filter: "FlateDecode" }),
  });
  const end = Buffer.concat([indirectObject(number, table), Buffer.from(`startxref\n${offset}\n%%EOF\n`, "latin1")]);
  const tail = Buffer.concat([start, objects.bytes, end]);
  const whole = prefix ? prefix.hash.copy() : createHash("sha256");
  return {
    ...(prefix && { prefix: { sha256: prefix.sha256, bytes: prefix.bytes } }),
    tail: new Uint8Array(tail),
    sha256: whole.update(tail).digest("hex"),
    byteLength: (prefix?.bytes.length ?? 0) + tail.length,
  };
}
