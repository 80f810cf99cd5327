import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPaperScan, MAX_SCAN_BYTES } from "../../../lib/consent/check-paper-scan.ts";
import { JPEG, makePng, PDF } from "./paper-scan-files.ts";

const PNG = makePng(20, 30);

/** As cameras write them: a small picture, whole in itself, inside the header of the large one. */
const JPEG_WITH_THUMBNAIL = Buffer.concat([
  JPEG.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, JPEG.length + 2]),
  JPEG,
  JPEG.subarray(2),
]);

const WHOLE = [
  ["a JPEG", JPEG, "image/jpeg"],
  ["a JPEG with a thumbnail", JPEG_WITH_THUMBNAIL, "image/jpeg"],
  ["a JPEG with zeros after its end", Buffer.concat([JPEG, Buffer.alloc(40)]), "image/jpeg"],
  ["a PNG", PNG, "image/png"],
  ["a PDF", PDF, "application/pdf"],
] as const;

test.each(WHOLE)("%s is taken for what its bytes say", (_name, bytes, mediaType) => {
  expect(checkPaperScan(bytes)).toEqual({ mediaType });
});

describe("refused as unreadable", () => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a text file, whatever it is called", Buffer.from("This is not a picture.\n".repeat(40))],
    ["the first bytes of a JPEG and text", Buffer.concat([JPEG.subarray(0, 20), Buffer.from("text")])],
    ["both ends of a JPEG with nothing between", Buffer.from([0xff, 0xd8, 0xff, 0xff, 0xd9])],
    ["a PNG of no width", Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(4), PNG.subarray(20)])],
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>%%EOF")],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000")],
  ])("%s", (_name, bytes) => {
    expect(checkPaperScan(bytes)).toEqual({ refusal: "paper-scan-unreadable" });
  });

  test("a whole file that was cut off, wherever it was cut", () => {
    const cuts = [JPEG, JPEG_WITH_THUMBNAIL, PNG, PDF.subarray(0, PDF.indexOf("%%EOF") + 5)];
    fc.assert(
      fc.property(fc.constantFrom(...cuts), fc.nat(), (whole, at) => {
        expect(checkPaperScan(whole.subarray(0, at % whole.length))).toEqual({ refusal: "paper-scan-unreadable" });
      }),
      { numRuns: 2_000 },
    );
  });

  test("any bytes at all are refused or taken, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...WHOLE), (noise, [, whole]) => {
        expect(() => checkPaperScan(Buffer.concat([whole.subarray(0, 12), noise]))).not.toThrow();
      }),
    );
  });
});

test("one byte over the limit is too large, however whole", () => {
  const padded = Buffer.concat([JPEG, Buffer.alloc(MAX_SCAN_BYTES + 1 - JPEG.length)]);
  expect(checkPaperScan(padded)).toEqual({ refusal: "paper-scan-too-large" });
  expect(checkPaperScan(padded.subarray(0, MAX_SCAN_BYTES))).toEqual({ mediaType: "image/jpeg" });
});
