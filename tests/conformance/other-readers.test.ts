import { beforeAll, expect, test } from "vitest";
import { describeWith } from "../describe-with.ts";
import { testFonts } from "../lib/pdf/test-fonts.ts";
import { REAL_LEAFLET } from "../lib/pdf/test-leaflets.ts";
import { complaints } from "./other-readers.ts";
import { sampleDocuments } from "./sample-documents.ts";

describeWith(["poppler", "qpdf"], "poppler and qpdf", () => {
  let documents: Map<string, Uint8Array>;
  beforeAll(async () => {
    documents = sampleDocuments(REAL_LEAFLET, await testFonts(), { count: 22, seed: 20261125 });
  });

  test("open documents of every kind without a word of complaint", () => {
    expect(complaints(documents)).toEqual([]);
  }, 120_000);

  test("complain of a file that lost its end", () => {
    const [sample = new Uint8Array()] = documents.values();
    expect(complaints(new Map([["cut", sample.slice(0, sample.length - 700)]])).length).toBeGreaterThan(0);
  });
});
