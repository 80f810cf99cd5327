import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import type { Consent } from "../../../lib/consent/consent.ts";
import { loadFonts } from "../../../lib/pdf/fonts.ts";
import { readFontFiles } from "../../../lib/store/font-files.ts";
import { composeWhole } from "./compose-whole.ts";
import { blankChars, extractWithMupdf, extractWithPdfJs } from "./extract-text.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET, SMALL_LEAFLET } from "./test-leaflets.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function compose(changes: Partial<Consent> = {}, leaflet = REAL_LEAFLET): Promise<Uint8Array> {
  return composeWhole({ leaflet, consent: sampleConsent(leaflet, changes), fonts: await testFonts() });
}

async function recordText(bytes: Uint8Array): Promise<string> {
  return (await extractWithPdfJs(bytes)).filter((page) => /附頁[一二]：/u.test(page)).join("\n");
}

test("the same record gives the same bytes, also from fonts opened anew", async () => {
  const first = await compose();
  expect(sha256(await compose())).toBe(sha256(first));
  const anew = await loadFonts(readFontFiles());
  expect(sha256(await composeWhole({ leaflet: REAL_LEAFLET, consent: sampleConsent(REAL_LEAFLET), fonts: anew }))).toBe(
    sha256(first),
  );
  expect(sha256(await compose({ reference: "L26-0912-0418" }))).not.toBe(sha256(first));
});

test("the file names its language and title, no patient, and dates from the record", async () => {
  const document = await PDFDocument.load(await compose(), { updateMetadata: false });
  expect(document.getTitle()).toBe("神經根管注射 簽署記錄");
  expect(String(document.catalog.get(PDFName.of("Lang")))).toBe("(zh-HK)");
  expect(document.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  expect(document.getCreationDate()?.toISOString()).toBe("2026-09-12T06:36:52.000Z");
  expect(document.getModificationDate()?.toISOString()).toBe("2026-09-12T06:41:10.000Z");
  expect(document.context.trailerInfo.ID?.toString()).toMatch(/^\[ (<[0-9A-F]{32}>) \1 \]$/u);
  const info = document.context.lookup(document.context.trailerInfo.Info)?.toString() ?? "";
  expect(info).not.toContain(PDFHexString.fromText("陳大文").toString().slice(5, -1));
});

test("the record states declaration, tiers, checks, identity, staff and fingerprints", async () => {
  const text = await recordText(await compose());
  for (const part of [
    "系統產生，並非單張內容",
    "我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。",
    "常見風險 14:12:08",
    "極罕見風險 14:18:02",
    "已按指示禁食？ 是",
    "正服用抗血小板藥或抗凝血藥？ 是，通知醫生",
    "已懷孕或可能懷孕？ 不適用",
    "已通知醫生 黃志恒醫生",
    "閱讀方式 病人自行閱讀",
    "病人 CHAN, Tai Man 陳大文",
    "2026年9月12日（星期六）14:36:52",
    "親筆簽署",
    "病人親口說出姓名，與標籤相符；手帶上的 Hospital No 與標籤相符",
    "職員確認 我看着病人本人簽署；病人的問題已獲解答",
    "何嘉欣 註冊護士 N20418 14:41:10",
    "單張內容 5c38a900 5a734b63 03e91027 97068a14 adaca06e 85f41e57 284d6430 6bd424c7",
    "病人聲明 3ba23714",
    "病人筆劃 b728b7e7",
    "本文件記錄病人已閱讀上述單張，並非程序同意書。",
  ]) {
    expect(text).toContain(part);
  }
});

test("a record that is only signed says that staff have yet to confirm", async () => {
  const { confirmation: _none, ...signed } = sampleConsent(REAL_LEAFLET, { status: "signed" });
  const bytes = await composeWhole({ leaflet: REAL_LEAFLET, consent: signed, fonts: await testFonts() });
  const text = await recordText(bytes);
  expect(text).toContain("職員確認 尚待職員確認");
  expect(text).not.toContain("我看着病人本人簽署");
});

test("times of another day carry their date", async () => {
  const text = await recordText(await compose({ tiersAcknowledged: { common: "2026-09-11T06:12:08.000Z" } }));
  expect(text).toContain("常見風險 9月11日 14:12:08");
  expect(text).toContain("罕見風險 沒有記錄");
});

test("names of staff as long as can be stay on the page, and the record runs on", async () => {
  const by = {
    kind: "staff" as const,
    staffNumber: "N20418",
    name: "HO ".repeat(60).trim(),
    post: "註冊護士".repeat(12),
    role: "nurse" as const,
  };
  const sample = sampleConsent(REAL_LEAFLET);
  const bytes = await compose({
    confirmation: { basis: "saw", at: "2026-09-12T06:41:10.000Z", by },
    identity: { identifiers: ["name-stated"], at: "2026-09-12T06:05:12.000Z", by },
    ...(sample.checks && { checks: { ...sample.checks, doctorTold: "黃志恒醫生".repeat(30) } }),
  });
  const pages = await extractWithMupdf(bytes);
  expect(pages.join("").replace(/\s/gu, "").split("HO".repeat(60)).length - 1).toBe(2);
  expect(
    pages
      .join("")
      .replace(/\s/gu, "")
      .match(/黃志恒醫生/gu),
  ).toHaveLength(30);
  expect(blankChars(bytes).flat()).toEqual([]);
});

test("a leaflet without tiers needs no other code", async () => {
  const bytes = await compose({}, SMALL_LEAFLET);
  const pages = await extractWithMupdf(bytes);
  expect(pages.join("\n")).not.toContain("風險級別");
  expect(pages[0]).toContain("第二份單張");
  expect(blankChars(bytes).flat()).toEqual([]);
});

test("a patient of whom nobody was sure is recorded with the doctor who was, and with who knew them", async () => {
  const doctor = { kind: "staff", staffNumber: "D55120", name: "黃志恒", post: "醫生", role: "doctor" } as const;
  const nurse = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" } as const;
  const text = await recordText(
    await compose({
      identity: {
        identifiers: ["confirmed-by-other", "wristband-number"],
        confirmedBy: "陳美儀",
        at: "2026-09-12T06:05:12.000Z",
        by: nurse,
      },
      capacity: {
        doubtedAt: "2026-09-12T05:40:00.000Z",
        doubtedBy: nurse,
        doctorTold: "黃志恒醫生",
        found: { finding: "能說出風險。\n能比較選擇。", at: "2026-09-12T05:58:20.000Z", by: doctor },
      },
    }),
  );
  for (const part of [
    "病人未能說話，由他人確認姓名；手帶上的 Hospital No 與標籤相符",
    "確認病人姓名的人：陳美儀",
    "職員懷疑病人未能理解，已通知黃志恒醫生",
    "醫生認為病人能夠理解並作決定：\n能說出風險。\n能比較選擇。\n黃志恒 醫生 D55120 13:58:20",
  ]) {
    expect(text).toContain(part);
  }
});

test("a record that nobody saw being signed says so, and what it supersedes is named", async () => {
  const by = { kind: "staff", staffNumber: "M10077", name: "周慧", post: "病房經理", role: "ward-manager" } as const;
  const text = await recordText(
    await compose({
      confirmation: { basis: "asked-patient", at: "2026-09-12T06:41:10.000Z", by },
      supersedes: [{ consentId: "older", reference: "L26-0911-0044" }],
    }),
  );
  expect(text.replace(/\n/gu, "")).toContain("沒有職員看着簽署；病房經理其後向病人查問，病人確認是自己簽署");
  expect(text).not.toContain("我看着");
  expect(text).toContain("取代 L26-0911-0044");
});

test("no document without a signature, before the last one, or for another text", async () => {
  const { signature: _none, ...unsigned } = sampleConsent(REAL_LEAFLET);
  const fonts = await testFonts();
  await expect(compose({ status: "signing" })).rejects.toThrow("waits for a further signature");
  await expect(composeWhole({ leaflet: REAL_LEAFLET, consent: unsigned, fonts })).rejects.toThrow("no signature");
  await expect(composeWhole({ leaflet: SMALL_LEAFLET, consent: sampleConsent(REAL_LEAFLET), fonts })).rejects.toThrow(
    "another text",
  );
});

test("the record states what the patient asked, who settled it and how, and the teach-back", async () => {
  const by = { kind: "staff" as const, staffNumber: "D10086", name: "黃志恒", post: "醫生", role: "doctor" as const };
  const settledAt = "2026-09-12T06:31:05.000Z";
  const question = (unitId: string) => ({ unitId, askedAt: "2026-09-12T06:15:00.000Z" });
  const settled = { note: "下午再談", at: settledAt, by };
  const { lastHandOver } = sampleConsent(REAL_LEAFLET);
  const text = await recordText(
    await compose({
      questions: [
        { ...question("risks.uncommon.3"), settled: { ...settled, outcome: "answered", note: "" } },
        { ...question("risks.rare.1"), unmarkedAt: settledAt },
        { ...question("risks.very-rare.1"), settled: { ...settled, outcome: "doctor-will-explain" } },
      ],
      judgements: [{ promptId: "duration", verdict: "understood", at: settledAt, by }],
      ...(lastHandOver
        ? { lastHandOver: { ...lastHandOver, teachBack: [{ id: "duration", text: "藥力大約可維持多久？" }] } }
        : {}),
    }),
  );
  const lines = text.replace(/\s+/gu, "");
  for (const part of [
    "病人的問題（2）",
    "已解答局部麻醉藥引致的抽筋，心律不整或死亡。黃志恒醫生D1008614:31:05",
    "永久性的神經損害癱瘓。",
    "備註：下午再談",
    "明白藥力大約可維持多久？黃志恒醫生D1008614:31:05",
  ])
    expect(lines).toContain(part);
  expect(lines).toContain("醫生會再解釋");
  expect((await recordText(await compose())).replace(/\s+/gu, "")).not.toContain("病人的問題（");
});
