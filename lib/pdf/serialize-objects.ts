import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from "pdf-lib";
import { deflated } from "./flate-stream.ts";

const HEADER = "%PDF-1.7\n%\u0081\u0081\u0081\u0081\n";

/** Where an object stands: bytes from the file's start, or its place in a stream of objects. */
export type ObjectPlace = { offset: number } | { stream: number; index: number };
/** By object number. */
export type Places = ReadonlyMap<number, ObjectPlace>;

export function fileHeader(): Buffer {
  return Buffer.from(HEADER, "latin1");
}

/**
 * The objects of a context: streams one after the other, the first `start` bytes after the file's beginning, and all
 * else together in one compressed stream. Source: ISO 32000-1, 7.5.7.
 */
export function serializeObjects(
  context: PDFContext,
  start: number,
  level?: number,
): { bytes: Buffer; places: Places } {
  const objects = context.enumerateIndirectObjects();
  const places = new Map<number, ObjectPlace>();
  const parts: Buffer[] = [];
  let at = start;
  const put = (number: number, object: PDFObject) => {
    places.set(number, { offset: at });
    const bytes = indirectObject(number, object);
    parts.push(bytes);
    at += bytes.length;
  };
  const gathered = objects.filter(([, object]) => !(object instanceof PDFStream));
  for (const [ref, object] of objects) if (object instanceof PDFStream) put(ref.objectNumber, object);
  const stream = context.nextRef();
  for (const [index, [ref]] of gathered.entries()) places.set(ref.objectNumber, { stream: stream.objectNumber, index });
  put(stream.objectNumber, objectStream(context, gathered, level));
  return { bytes: Buffer.concat(parts), places };
}

function objectStream(context: PDFContext, objects: [PDFRef, PDFObject][], level: number | undefined): PDFObject {
  const texts = objects.map(([, object]) => object.toString());
  let at = 0;
  const heads = objects.map(([ref], index) => {
    const head = `${ref.objectNumber} ${at}`;
    at += (texts[index]?.length ?? 0) + 1;
    return head;
  });
  const first = `${heads.join(" ")}\n`;
  const { bytes, isRaw } = deflated(first + texts.join("\n"), level);
  return context.stream(bytes, {
    Type: "ObjStm",
    N: objects.length,
    First: first.length,
    ...(isRaw ? {} : { Filter: "FlateDecode" }),
  });
}

export function indirectObject(number: number, object: PDFObject): Buffer {
  if (!(object instanceof PDFStream)) return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, "latin1");
  object.updateDict();
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${object.dict}\nstream\n`, "latin1"),
    object.getContents(),
    Buffer.from("\nendstream\nendobj\n", "latin1"),
  ]);
}
