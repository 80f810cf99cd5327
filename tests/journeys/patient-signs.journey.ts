import { readFileSync } from "node:fs";
import { strippedTextSha256 } from "../../lib/leaflet/fingerprint.ts";
import { leafletUnits } from "../../lib/leaflet/leaflet.ts";
import { realLeaflet } from "../lib/leaflet/real-leaflet.ts";
import { linesWithMupdf, linesWithPdfJs } from "../lib/pdf/extract-text.ts";
import { leafletBodyLines } from "../lib/pdf/leaflet-body.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  answerChecks,
  confirmSigned,
  RECORDS_OFFICER,
  readAll,
  signByPointer,
  signIn,
  signOut,
  takeBack,
  typeLabel,
} from "./support/steps.ts";

const LABEL = { nameLatin: "TESTER, Ka Yan", nameChinese: "測試欣", hospitalNo: "H9900001", episodeNo: "E99000011" };

test("a patient reads, acknowledges, signs; the nurse confirms; the records office finds the PDF by one character", async ({
  page,
}) => {
  await page.goto("/");
  await expectAccessible(page);
  await signIn(page);
  await expect(page.getByRole("heading", { name: "掃描病人標籤" })).toBeVisible();
  await expectAccessible(page);
  await typeLabel(page, LABEL);
  await expectAccessible(page);
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByText("請更正以下項目")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: /病人親口說出姓名/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await expectAccessible(page);
  await answerChecks(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  await expectAccessible(page);

  const read: string[] = [];
  await readAll(page, async () => {
    read.push(...(await page.locator("[data-unit-id]").allTextContents()));
    await expectAccessible(page);
  });
  const leaflet = realLeaflet();
  expect(read).toEqual(leafletUnits(leaflet).map((unit) => unit.text));
  expect(strippedTextSha256(read.join(""))).toBe(leaflet.bodySha256);
  expect(strippedTextSha256(read.join("").replace("吿", "告"))).not.toBe(leaflet.bodySha256);
  await expectAccessible(page);

  await signByPointer(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "請職員解鎖" }).click();
  await expect(page.getByText("T. K. Y.")).toBeVisible();
  await expectAccessible(page);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  await expectAccessible(page);
  const reference = await confirmSigned(page);
  await expectAccessible(page);
  await signOut(page);

  await signIn(page, RECORDS_OFFICER);
  await expect(page.getByRole("heading", { name: "尋找已簽署文件" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("測");
  await page.getByRole("button", { name: "尋找" }).click();
  const found = page.getByRole("link", { name: /測試欣/ });
  await expect(found).toHaveCount(1);
  await expectAccessible(page);
  await found.click();
  await expect(page.getByRole("heading", { name: /查閱/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "臨床" }).check({ force: true });
  await page.getByRole("button", { name: /開啟|繼續|確定/ }).click();
  await expect(page.getByText("完整無誤").first()).toBeVisible();
  await expect(page.getByText(reference).first()).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下載 PDF" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${reference}_\\d{8}\\.pdf$`));
  const bytes = new Uint8Array(readFileSync(await download.path()));
  for (const lines of [linesWithMupdf(bytes), await linesWithPdfJs(bytes)]) {
    expect(strippedTextSha256(leafletBodyLines(lines, leaflet).join(""))).toBe(leaflet.bodySha256);
  }
});
