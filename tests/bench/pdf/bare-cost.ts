import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

/** What no writer of these bytes can do without: to deflate the contents of their streams, and to hash the result. */
export function bareCost(file: Uint8Array): () => string {
  const contents = compressedStreams(Buffer.from(file)).map((stream) => inflateSync(stream));
  return () => {
    for (const content of contents) deflateSync(content, { level: 3 });
    return createHash("sha256").update(file).digest("hex");
  };
}

function compressedStreams(file: Buffer): Buffer[] {
  const text = file.toString("latin1");
  return [...text.matchAll(/<<[^<>]*(?:<<[^<>]*>>[^<>]*)*>>\s*stream\n/gu)].flatMap(({ 0: head, index }) => {
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
    if (!head.includes("/FlateDecode")) return [];
    return [file.subarray(index + head.length, index + head.length + length)];
  });
}
