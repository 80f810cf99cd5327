import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { makePng } from "../lib/consent/paper-scan-files.ts";
import { extractWithMupdf } from "../lib/pdf/extract-text.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  confirmSigned,
  enterInError,
  type Label,
  NURSE,
  openAsRecordsOfficer,
  passToReview,
  passToWelcome,
  scanLabel,
  signByPointer,
  signIn,
  takeBack,
} from "./support/steps.ts";

const MANAGER = "M10077";
const OTHER_NURSE = "N20533";

function patient(number: string): Label {
  return {
    nameLatin: `TESTER, ${"ABCDEFGHIJ"[Number(number) % 10]}`,
    nameChinese: "測試",
    hospitalNo: `H99${number}`,
    episodeNo: `E99${number}`,
  };
}

/** Read, signed and taken back: the nurse stands before the confirmation. */
async function signed(page: Page, label: Label): Promise<string> {
  await passToWelcome(page, label);
  await passToReview(page);
  await signByPointer(page);
  await takeBack(page);
  await page.waitForURL(/\/ward\/[0-9a-f-]{36}\/confirm$/);
  return page.url().replace(/\/confirm$/, "");
}

async function firstPage(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(url);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/filename="L\d{2}-\d{4}-\d{4,}_\d{8}(?:_cover)?\.pdf"/);
  return (await extractWithMupdf(new Uint8Array(await answer.body())))[0] ?? "";
}

const tick = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("checkbox", { name }).check({ force: true });
const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole("radio", { name, exact: true }).check({ force: true });

/** The time-out page's answers for a number, one a leaflet and episode. */
async function timeOut(page: Page, hospitalNo: string): Promise<Locator> {
  await page.goto("/ward/live");
  await page.getByLabel("Hospital No").fill(hospitalNo);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ward\/live\/[0-9a-f-]{36}$/);
  return page.locator("h2");
}

test("nobody saw the patient sign: the ward manager asks the patient and confirms", async ({ page }) => {
  await signIn(page);
  const record = await signed(page, patient("001"));
  await expectAccessible(page);
  await page.getByRole("button", { name: "我沒有看着病人簽署" }).click();
  await page.waitForURL(/\/ward$/);

  await page.goto(`${record}/confirm`);
  await expect(page.locator('[data-code="did-not-see"]')).toBeVisible();
  await expect(page.getByRole("button", { name: "確認並完成" })).toHaveCount(0);
  await expect(page.getByText("待確認").first()).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, MANAGER);
  await page.goto(`${record}/confirm`);
  await tick(page, "病人的問題已獲解答");
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await tick(page, "已向病人查問，確認是本人簽署");
  await expectAccessible(page);
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("heading", { name: "已完成" })).toBeVisible();
});

test("the wrong patient signed: two staff mark the record, both patients' trails show it, its cover sheet warns", async ({
  page,
}) => {
  const [wrong, right] = [patient("011"), patient("012")];
  await signIn(page);
  const record = await signed(page, wrong);
  await confirmSigned(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "記錄有誤" }).click();
  await expect(page.getByRole("heading", { name: "記錄有誤", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await enterInError(page, { reason: "標籤貼錯", actualHospitalNo: right.hospitalNo, second: NURSE });
  await expect(page.locator('[data-code="second-staff-same"]')).toBeVisible();
  await expect(page.getByLabel("原因")).toHaveValue("標籤貼錯");
  await expectAccessible(page);
  await enterInError(page, { second: OTHER_NURSE, pin: "000000" });
  await expect(page.locator('[data-code="wrong-pin"]')).toBeVisible();
  await enterInError(page, { second: OTHER_NURSE });
  await page.waitForURL(/\/status$/);
  await expect(page.getByRole("heading", { name: "記錄有誤，不可使用", level: 2 })).toBeVisible();
  await expectAccessible(page);
  expect(await firstPage(page, `${record}/document/cover`)).toContain("記錄有誤，不可使用");

  for (const label of [wrong, right]) {
    await page.goto("/ward");
    await scanLabel(page, label);
    await expect(page.getByText("記錄有誤，不可使用")).toBeVisible();
    await page.getByRole("button", { name: "取消，換病人" }).click();
    await page.waitForURL(/\/ward$/);
  }
  await expect(await timeOut(page, wrong.hospitalNo)).toContainText(["沒有"]);

  await openAsRecordsOfficer(page, wrong.hospitalNo, /記錄有誤/);
  await expect(page.getByText("原因：標籤貼錯")).toBeVisible();
  await expectAccessible(page);
  const cover = await page.getByRole("link", { name: /下載.*狀況封面/ }).getAttribute("href");
  expect(await firstPage(page, cover ?? "")).toContain("記錄有誤，不可使用");
  const download = await page.getByRole("link", { name: /下載 PDF（職員確認後）/ }).getAttribute("href");
  expect(await firstPage(page, download ?? "")).toContain("簡介");
});

test("a patient takes the consent back by word of mouth, once to a nurse and once to the records office", async ({
  page,
}) => {
  const [first, second] = [patient("021"), patient("022")];
  await signIn(page);
  const record = await signed(page, first);
  await confirmSigned(page);
  await page.getByRole("link", { name: "記錄撤回" }).click();
  await page.getByRole("button", { name: "記錄撤回" }).click();
  await expect(page.getByRole("link", { name: /由誰提出？/ })).toBeVisible();
  await expectAccessible(page);
  await choose(page, "病人");
  await choose(page, "口頭提出");
  await page.getByLabel("備註").fill("想先與家人商量");
  await page.getByRole("button", { name: "記錄撤回" }).click();
  await page.waitForURL(/\/status$/);
  await expect(page.getByText(/由病人口頭提出，何嘉欣記錄/)).toBeVisible();
  await expectAccessible(page);
  expect(await firstPage(page, `${record}/document/cover`)).toContain("已撤回");
  await expect(await timeOut(page, first.hospitalNo)).toContainText(["已撤回"]);
  await expectAccessible(page);

  await page.goto("/ward");
  await signed(page, second);
  await confirmSigned(page);
  await openAsRecordsOfficer(page, second.hospitalNo, /已完成/);
  await page.getByRole("link", { name: "記錄撤回" }).click();
  await expectAccessible(page);
  await choose(page, "病人");
  await choose(page, "書面提出");
  await page.getByRole("button", { name: "記錄撤回" }).click();
  await page.waitForURL(/\/records\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/由病人書面提出，鄧詠詩記錄/)).toBeVisible();
  await expectAccessible(page);
});

test("the patient signs the same leaflet again: the newer consent is the live one, and both say so", async ({
  page,
}) => {
  const label = patient("031");
  await signIn(page);
  const older = await signed(page, label);
  const olderReference = await confirmSigned(page);
  await page.goto("/ward");
  await signed(page, label);
  const newerReference = await confirmSigned(page);
  await expect(page.getByText(`這份記錄取代 ${olderReference}`)).toBeVisible();
  await page.goto(older);
  await page.getByRole("link", { name: `已由 ${newerReference} 取代` }).click();
  await expect(page.getByText(newerReference, { exact: true })).toBeVisible();
  await expect(await timeOut(page, label.hospitalNo)).toContainText(["有效"]);
  await expect(page.getByText(newerReference)).toBeVisible();
  await expectAccessible(page);
  expect(await firstPage(page, `${older}/document/cover`)).toContain(newerReference);
});

test("two nurses confirm at the same moment: both see it completed, once", async ({ page, browser, baseURL }) => {
  await signIn(page);
  const record = await signed(page, patient("041"));
  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signIn(other, OTHER_NURSE);
  await other.goto(`${record}/confirm`);
  for (const nurse of [page, other]) {
    await tick(nurse, "我看着病人本人簽署");
    await tick(nurse, "病人的問題已獲解答");
  }
  await Promise.all([page, other].map((nurse) => nurse.getByRole("button", { name: "確認並完成" }).click()));
  for (const nurse of [page, other]) {
    await expect(nurse.getByRole("heading", { name: "已完成" })).toBeVisible();
  }
  const confirmedBy = (nurse: Page) => nurse.getByText(/由.+確認$/).textContent();
  expect(await confirmedBy(other)).toBe(await confirmedBy(page));
  await other.context().close();
});

test.describe("a sheet signed on paper", () => {
  const photograph = { name: "IMG_0001.png", mimeType: "image/png", buffer: makePng() };
  const text = { name: "IMG_0003.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture\n".repeat(50)) };

  /** Too large to be handed to the browser but as a file on disk. */
  function hugePhotograph(): string {
    const path = test.info().outputPath("IMG_0002.jpg");
    writeFileSync(path, Buffer.alloc(60_000_000, 0xff));
    return path;
  }

  async function toSheet(page: Page, label: Label): Promise<void> {
    await page.goto("/ward/paper");
    await page.getByLabel("標籤資料").fill(`${label.nameLatin}|${label.hospitalNo}|${label.episodeNo}`);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ward\/paper\?scan=/);
    await expect(page.getByLabel("Hospital No")).toHaveValue(label.hospitalNo);
    await page.getByRole("button", { name: "下一步" }).click();
    await expect(page.getByRole("heading", { name: "紙本存檔" })).toBeVisible();
    await choose(page, "家長");
    await page.getByLabel("簽署人姓名").fill("TESTER, Parent");
  }

  test("is filed with its photograph, and nowhere claims a seal", async ({ page }) => {
    const label = patient("051");
    await signIn(page);
    await toSheet(page, label);
    await expectAccessible(page);
    await page.getByRole("button", { name: "存檔" }).click();
    await expect(page.getByRole("link", { name: "請拍攝或選擇檔案" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("紙本的圖片").setInputFiles(photograph);
    await page.getByRole("button", { name: "存檔" }).click();
    await page.waitForURL(/\/status$/);
    await expect(page.getByText("紙本存檔，沒有數碼封印")).toBeVisible();
    await expect(page.getByRole("img", { name: "已簽署紙本的圖片" })).toBeVisible();
    await expectAccessible(page);
    const scan = await page.request.get(page.url().replace(/status$/, "scan"));
    expect(scan.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
    expect(await scan.body()).toEqual(photograph.buffer);
    await expect(await timeOut(page, label.hospitalNo)).toContainText(["有效"]);

    await openAsRecordsOfficer(page, label.hospitalNo, /紙本存檔/);
    await expect(page.getByRole("heading", { name: "紙本存檔，沒有數碼封印" })).toBeVisible();
    await expect(page.getByRole("img", { name: "已簽署紙本的圖片" })).toBeVisible();
    await expect(page.getByText("完整無誤")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("a photo of 60 MB and a text named .jpg are refused in place, and nothing typed is lost", async ({ page }) => {
    await signIn(page);
    await toSheet(page, patient("052"));
    for (const [file, words] of [
      [hugePhotograph(), /檔案太大/],
      [text, /不是完整的 JPEG、PNG 或 PDF/],
    ] as const) {
      await page.getByLabel("紙本的圖片").setInputFiles(file);
      await page.getByRole("button", { name: "存檔" }).click();
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(page.getByLabel("簽署人姓名")).toHaveValue("TESTER, Parent");
      await expect(page.getByRole("radio", { name: "家長" })).toBeChecked();
      await expectAccessible(page);
    }
    await page.getByLabel("紙本的圖片").setInputFiles({ ...photograph, buffer: makePng(200, 200) });
    await page.getByRole("button", { name: "存檔" }).click();
    await page.waitForURL(/\/status$/);
  });

  test.describe("in a browser without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("is refused the same way, and then filed", async ({ page }) => {
      await signIn(page);
      await toSheet(page, patient("053"));
      for (const [file, code] of [
        [hugePhotograph(), "paper-scan-too-large"],
        [text, "paper-scan-unreadable"],
      ] as const) {
        await page.getByLabel("紙本的圖片").setInputFiles(file);
        await page.getByRole("button", { name: "存檔" }).click();
        await expect(page.locator(`[data-code="${code}"]`)).toBeVisible();
        await expect(page.getByLabel("簽署人姓名")).toHaveValue("TESTER, Parent");
        await expect(page.getByRole("radio", { name: "家長" })).toBeChecked();
      }
      await page.getByLabel("紙本的圖片").setInputFiles({ ...photograph, buffer: makePng(201, 200) });
      await page.getByRole("button", { name: "存檔" }).click();
      await page.waitForURL(/\/status$/);
      await expect(page.getByText("紙本存檔，沒有數碼封印")).toBeVisible();
    });
  });

  test("another page's form files nothing, and an upload that is no form is refused", async ({ page, baseURL }) => {
    await signIn(page);
    await toSheet(page, patient("054"));
    const url = `${page.url()}/file`;
    const multipart = { signedOn: "2026-11-20", signatoryRole: "patient", signatoryName: "T", scan: photograph };
    const headers = { accept: "application/json", "sec-fetch-site": "cross-site", origin: baseURL ?? "" };
    expect((await page.request.post(url, { headers, multipart })).status()).toBe(403);
    expect((await page.request.post(url, { headers: { accept: "application/json" }, data: "x" })).status()).toBe(422);
  });
});

test("a blank leaflet for a day on paper, with the label filled in", async ({ page }) => {
  const label = patient("061");
  await signIn(page);
  await page.goto("/ward/blank");
  await expectAccessible(page);
  await page.getByLabel("Hospital No").fill(label.hospitalNo);
  await page.getByRole("button", { name: "準備列印" }).click();
  await expect(page.getByText("請填寫 Episode No").first()).toBeVisible();
  await page
    .getByLabel("標籤資料")
    .fill(`${label.nameLatin} ${label.nameChinese}|${label.hospitalNo}|${label.episodeNo}`);
  await page.getByRole("button", { name: "讀入" }).click();
  await page.waitForURL(/\/ward\/blank\?scan=/);
  await page.getByRole("button", { name: "準備列印" }).click();
  await expect(page.getByRole("heading", { name: "空白單張已備妥" })).toBeVisible();
  await expectAccessible(page);
  const href = await page.getByRole("link", { name: "打開 PDF 列印" }).getAttribute("href");
  const [first = "", ...rest] = await extractWithMupdf(
    new Uint8Array(await (await page.request.get(href ?? "")).body()),
  );
  expect(first).toContain(label.hospitalNo);
  expect([first, ...rest].join("\n")).toContain("病人簽署：");
});

test("the time-out asks about a number that has no record", async ({ page }) => {
  await signIn(page);
  await expect(await timeOut(page, "H99069")).toContainText(["沒有任何記錄"]);
  await expectAccessible(page);
  await page.getByRole("link", { name: "核對另一位病人" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText("請填寫 Hospital No")).toBeVisible();
});
