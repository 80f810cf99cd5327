import { expect, test } from "vitest";
import { sampleWithoutConsent } from "../../../lib/cli/sample-without-consent.ts";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { composeWhole } from "./compose-whole.ts";
import { drawnInks, penTexts } from "./drawn-inks.ts";
import { blankChars, charsWithMupdf, linesWithMupdf, linesWithPdfJs } from "./extract-text.ts";
import { leafletBodyLines } from "./leaflet-body.ts";
import { pageContents } from "./page-contents.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const LABEL = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };
const GROUNDS = "病人昏迷，沒有監護人。\n治療屬必需，並符合最佳利益。";

async function compose(grounds = GROUNDS): Promise<Uint8Array> {
  const consent = sampleWithoutConsent(REAL_LEAFLET, LABEL, grounds);
  expect(consent.status).toBe("without-consent");
  return composeWhole({ leaflet: REAL_LEAFLET, consent, fonts: await testFonts() });
}

test("it says plainly what it is: a doctor's act under section 59ZF, and no consent", async () => {
  const bytes = await compose();
  for (const pages of [linesWithMupdf(bytes), await linesWithPdfJs(bytes)]) {
    expect(strippedTextSha256(leafletBodyLines(pages, REAL_LEAFLET).join(""))).toBe(REAL_LEAFLET.bodySha256);
    const text = pages
      .flatMap((lines) => lines.map((line) => line.text))
      .join("")
      .replace(/\s/gu, "");
    for (const part of [
      "本記錄並非同意書。以下醫生根據《精神健康條例》（第136章）第59ZF條，在未獲同意的情況下為病人治療。沒有人為這次治療簽署。",
      "黃志恒醫生D55120",
      "2026年9月12日（星期六）14:29:53",
      "病人昏迷，沒有監護人。治療屬必需，並符合最佳利益。",
      "病人未能說話，由他人確認姓名",
      "確認病人姓名的人：陳美儀（病人女兒）",
      "職員懷疑病人未能理解，已通知黃志恒醫生",
    ]) {
      expect(text).toContain(part);
    }
  }
  expect(blankChars(bytes).flat()).toEqual([]);
});

test("nothing in it reads as a consent or as a signature", async () => {
  const bytes = await compose();
  const text = linesWithMupdf(bytes)
    .flatMap((lines) => lines.map((line) => line.text))
    .join("");
  expect(text.replace(/並非同意書|未獲同意/gu, "")).not.toContain("同意");
  for (const words of ["我已閱讀", "確認記錄", "簽署和見證", "親筆簽署", "簽署人", "職員確認", "聲明 ", "筆劃"]) {
    expect(text).not.toContain(words);
  }
  expect(text).toMatch(/病人簽署：\s*日期：\s*編號/u);
  const contents = await pageContents(bytes);
  expect(contents.flatMap(drawnInks)).toEqual([]);
  expect(contents.map(penTexts)).toEqual(contents.map(() => 0));
});

test("the longest grounds, or the most lines of them, run on and are not cut off", async () => {
  for (const grounds of ["理由".repeat(500), "字\n".repeat(499)]) {
    const chars = charsWithMupdf(await compose(grounds))
      .slice(2)
      .flat();
    const letter = [...grounds][0];
    expect(chars.filter(({ char }) => char === letter).length).toBeGreaterThanOrEqual(499);
    for (const { y2 } of chars) expect(y2).toBeLessThan(830);
    for (const { char, y2 } of chars) if (char === letter) expect(y2).toBeLessThan(800);
  }
});

test("the same record gives the same bytes", async () => {
  expect(Buffer.from(await compose()).equals(await compose())).toBe(true);
});
