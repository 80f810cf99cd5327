import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import type { Consent } from "../../../lib/consent/consent.ts";
import { composeBlankLeaflet } from "../../../lib/pdf/blank-leaflet.ts";
import { composeConsentDocument } from "../../../lib/pdf/consent-document.ts";
import { crossReferences } from "../../../lib/pdf/cross-references.ts";
import { wholeFile } from "../../../lib/pdf/pdf-file.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET, SMALL_LEAFLET } from "./test-leaflets.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const count = (bytes: Uint8Array, words: string) => Buffer.from(bytes).toString("latin1").split(words).length - 1;

async function compose(changes: Partial<Consent> = {}, leaflet = REAL_LEAFLET) {
  return composeConsentDocument({ leaflet, consent: sampleConsent(leaflet, changes), fonts: await testFonts() });
}

test("documents on one leaflet begin with the same bytes, and are hashed as the whole that is given out", async () => {
  const other = { nameLatin: "HO, Ka Yan", nameChinese: "何嘉欣", hospitalNo: "H1", episodeNo: "E1" };
  const files = [await compose(), await compose({ reference: "L26-0912-0999", label: other })];
  expect(files[0]?.sha256).not.toBe(files[1]?.sha256);
  for (const file of files) {
    const whole = wholeFile(file);
    expect(file.prefix?.sha256).toBe(files[0]?.prefix?.sha256);
    expect(sha256(whole.subarray(0, file.prefix?.bytes.length))).toBe(file.prefix?.sha256);
    expect([sha256(whole), whole.length]).toEqual([file.sha256, file.byteLength]);
    expect(file.tail.length).toBeLessThan(whole.length / 5);
  }
});

test("the blank leaflet begins as the signed one does; another leaflet begins otherwise", async () => {
  const { prefix } = await compose();
  const blank = composeBlankLeaflet({ leaflet: REAL_LEAFLET, fonts: await testFonts() });
  expect(sha256(blank.subarray(0, prefix?.bytes.length))).toBe(prefix?.sha256);
  expect((await compose({}, SMALL_LEAFLET)).prefix?.sha256).not.toBe(prefix?.sha256);
});

test("a file is of one revision: one table, which names every object, and one end", async () => {
  const whole = wholeFile(await compose());
  for (const words of ["/Type /XRef", "startxref", "%%EOF"]) expect(count(whole, words), words).toBe(1);
  expect(count(whole, "/Prev")).toBe(0);
  const { context } = await PDFDocument.load(whole, { updateMetadata: false });
  const numbers = context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber);
  expect(numbers).toEqual(Array.from({ length: context.largestObjectNumber }, (_, index) => index + 1));
});

test("a name that makes the label taller begins its pages lower, and the same leaflet follows", async () => {
  const label = { nameLatin: "WONG ".repeat(20).trim(), nameChinese: "王", hospitalNo: "H1", episodeNo: "E1" };
  const [usual, tall] = [await compose(), await compose({ label })];
  expect(tall.prefix?.sha256).not.toBe(usual.prefix?.sha256);
  expect((await compose({ label, reference: "L26-0912-0999" })).prefix?.sha256).toBe(tall.prefix?.sha256);
});

test("a number that was promised and never written is not passed over", () => {
  expect(() => crossReferences(2, new Map([[1, { offset: 15 }]]))).toThrow("Object 2");
});
