import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as mupdf from "mupdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { sampleRecord } from "../../../lib/cli/sample-record.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import { canonicalJson } from "../../../lib/log/canonical.ts";
import { composeConsentDocument } from "../../../lib/pdf/consent-document.ts";
import { type PdfFile, wholeFile } from "../../../lib/pdf/pdf-file.ts";
import { charsWithMupdf, extractWithPdfJs } from "./extract-text.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const LABEL = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const grouped = (hash: string) => hash.replace(/.{8}(?=.)/gu, "$& ");

let consent: Consent;
let file: PdfFile;
let bytes: Uint8Array;
let attached: Record<string, string>;
let page: string;

beforeAll(async () => {
  consent = sampleRecord(REAL_LEAFLET, LABEL);
  file = composeConsentDocument({ leaflet: REAL_LEAFLET, consent, fonts: await testFonts() });
  bytes = wholeFile(file);
  attached = await attachmentsOf(bytes);
  page = (await extractWithPdfJs(bytes)).find((text) => text.includes("附頁二：電子證據")) ?? "";
});

describe("the record as data", () => {
  test("is attached beside the leaflet, says all that the consent says, and every signature once", () => {
    expect(Object.keys(attached)).toEqual(["leaflet.json", "record.json"]);
    expect(JSON.parse(attached["leaflet.json"] ?? "")).toEqual(REAL_LEAFLET);
    const { signature, ...rest } = consent;
    const record = JSON.parse(attached["record.json"] ?? "");
    expect(record).toEqual({ format: { name: "bedside-consent-record", version: 1 }, consent: rest });
    expect(record.consent.signatures[0]).toEqual(signature);
  });

  test("is in its one form, and its hash is printed", () => {
    const text = attached["record.json"] ?? "";
    expect(text).toBe(canonicalJson(JSON.parse(text)));
    expect(page).toContain(`附件 ${grouped(sha256(text))}`);
  });

  test("gives the other hashes that are printed, by hand", () => {
    const { consent: recorded } = JSON.parse(attached["record.json"] ?? "") as { consent: Consent };
    const [signature] = recorded.signatures;
    expect(page).toContain(`標籤 ${grouped(sha256(canonicalJson(recorded.label)))}`);
    expect(page).toContain(`病人聲明 ${grouped(sha256(signature?.declaration.text ?? ""))}`);
    expect(page).toContain(`病人筆劃 ${grouped(sha256(canonicalJson(signature?.ink)))}`);
  });
});

test("the page says with which bytes the file begins, and when the server had what", () => {
  const { bytes: prefix, sha256: hash } = file.prefix ?? { bytes: new Uint8Array(), sha256: "" };
  expect(page.replace(/\n/gu, "")).toContain(`最前面的 ${prefix.length.toLocaleString("en-US")} 個位元組完全相同`);
  expect(sha256(bytes.subarray(0, prefix.length))).toBe(hash);
  expect(page).toContain(`單張部分 ${grouped(hash)}`);
  for (const at of [consent.lastHandOver?.at, consent.signature?.at, consent.confirmation?.at]) {
    const inHongKong = new Date(Date.parse(at ?? "") + 8 * 3_600_000).toISOString().slice(0, 19);
    expect(page).toContain(`${inHongKong}+08:00`);
  }
});

test("a camera reads the code: reference and hash, and no patient; nothing else stands in its place", async () => {
  await prepareZXingModule({ overrides: { wasmBinary: readerProgram() }, fireImmediately: true });
  const number = charsWithMupdf(bytes).length - 1;
  const png = new Blob([new Uint8Array(rendered(bytes, number))]);
  const [code] = await readBarcodes(png, { formats: ["QRCode"] });
  expect(code?.text).toBe(`${consent.reference} ${sha256(attached["record.json"] ?? "")}`);
  const { topLeft, bottomRight } = code?.position ?? { topLeft: { x: 0, y: 0 }, bottomRight: { x: 0, y: 0 } };
  const inside = (charsWithMupdf(bytes)[number] ?? []).filter(
    ({ x1, x2, y1, y2 }) =>
      x2 * SCALE > topLeft.x && x1 * SCALE < bottomRight.x && y2 * SCALE > topLeft.y && y1 * SCALE < bottomRight.y,
  );
  expect(bottomRight.x - topLeft.x).toBeGreaterThan(20 * SCALE * (72 / 25.4));
  expect(inside).toEqual([]);
});

/** 100 dpi. */
const SCALE = 100 / 72;

function rendered(pdf: Uint8Array, number: number): Uint8Array {
  const document = mupdf.Document.openDocument(pdf.slice(), "application/pdf");
  const png = document.loadPage(number).toPixmap(mupdf.Matrix.scale(SCALE, SCALE), mupdf.ColorSpace.DeviceGray).asPNG();
  document.destroy();
  return png;
}

function readerProgram(): ArrayBuffer {
  const program = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  return new Uint8Array(readFileSync(program)).buffer;
}

async function attachmentsOf(pdf: Uint8Array): Promise<Record<string, string>> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const found = (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
  const texts = Object.values(found).map(({ filename, content }) => [filename, Buffer.from(content).toString("utf8")]);
  await task.destroy();
  return Object.fromEntries(texts) as Record<string, string>;
}
