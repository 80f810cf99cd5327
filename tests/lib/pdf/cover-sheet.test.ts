import { describe, expect, test } from "vitest";
import type { Consent } from "../../../lib/consent/consent.ts";
import { composeCoverSheet } from "../../../lib/pdf/cover-sheet.ts";
import { blankChars, extractWithMupdf, extractWithPdfJs } from "./extract-text.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const AT = "2026-09-13T02:11:12.000Z";
const BY = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" } as const;
const SECOND = { staffNumber: "M10077", name: "周慧", post: "病房經理" };
const DOCUMENTS: Consent["documents"] = [
  { stage: "signed", sha256: "0123456789abcdef".repeat(4), byteLength: 1, at: AT },
  { stage: "completed", sha256: "fedcba9876543210".repeat(4), byteLength: 1, at: AT },
];
const NOTE = "病人想先試物理治療。";

const STATES: [string, Partial<Consent>, string[]][] = [
  [
    "withdrawn",
    { status: "withdrawn", withdrawal: { toldBy: "patient", manner: "orally", note: NOTE, at: AT, by: BY } },
    ["已撤回", "Withdrawn", "提出撤回 病人；口頭提出", "何嘉欣 註冊護士 N20418", NOTE],
  ],
  [
    "superseded",
    { status: "superseded", supersededBy: { consentId: "c2", reference: "L26-0913-0021", at: AT } },
    ["已被取代", "Superseded", "取代文件 L26-0913-0021"],
  ],
  [
    "entered in error",
    {
      status: "entered-in-error",
      error: { reason: "標籤屬於同名病人。", secondStaff: SECOND, actualHospitalNo: "H2604999", at: AT, by: BY },
    },
    [
      "記錄有誤，不可使用",
      "Entered in error",
      "原因 標籤屬於同名病人。",
      "何嘉欣 註冊護士 N20418",
      "第二位職員 周慧 病房經理 M10077",
      "應屬病人 Hospital No H2604999",
    ],
  ],
];

const compose = async (changes: Partial<Consent>) =>
  composeCoverSheet({
    leaflet: REAL_LEAFLET,
    consent: sampleConsent(REAL_LEAFLET, { documents: DOCUMENTS, ...changes }),
    fonts: await testFonts(),
  });

describe.each(STATES)("%s", (_state, changes, words) => {
  test("one page says what, since when, by whom, why, and of which document", async () => {
    const bytes = await compose(changes);
    const [page = "", ...more] = await extractWithPdfJs(bytes);
    expect(more).toEqual([]);
    for (const part of [
      ...words,
      "2026年9月13日（星期日）10:11:12",
      "CHAN, Tai Man 陳大文",
      "編號 L26-0912-0417",
      "簽署時 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef",
      "確認後 fedcba98 76543210 fedcba98 76543210 fedcba98 76543210 fedcba98 76543210",
    ]) {
      expect(page).toContain(part);
    }
    expect(blankChars(bytes).flat()).toEqual([]);
    expect(Buffer.from(await compose(changes)).equals(bytes)).toBe(true);
  });
});

test("the longest reason still leaves one page", async () => {
  const error = { reason: "誤".repeat(500), secondStaff: SECOND, at: AT, by: BY };
  const pages = await extractWithMupdf(await compose({ status: "entered-in-error", error }));
  expect(pages).toHaveLength(1);
  expect((pages[0] ?? "").split("誤").length - 1).toBe(500 + 1);
});

test("a sheet that was filed on paper is named by its picture", async () => {
  const paper: Consent["paper"] = {
    signedOn: "2026-09-12",
    signatory: { role: "patient", name: "陳大文" },
    scan: { sha256: "ab".repeat(32), mediaType: "image/jpeg", byteLength: 1 },
    at: AT,
    by: BY,
  };
  const [, changes] = STATES[0] ?? [];
  const [page] = await extractWithPdfJs(await compose({ ...changes, documents: [], paper }));
  expect(page).toContain("紙本影像 abababab");
});

test("a record that stands has no cover sheet", async () => {
  await expect(compose({ status: "completed" })).rejects.toThrow("needs no cover sheet");
});
