import { expect, type Page } from "@playwright/test";
import {
  answerChecks,
  confirmSigned,
  draw,
  goOn,
  PAGE_COUNT,
  RECORDS_OFFICER,
  STROKES,
  signIn,
  signOut,
  takeBack,
  typeLabel,
} from "../journeys/support/steps.ts";

const LABEL = { nameLatin: "TESTER, Ka Yan", nameChinese: "測試欣", hospitalNo: "H9900001", episodeNo: "E99000011" };

type Stop = (page: Page) => Promise<void>;

/** Goes through every kind of page as its visitors do, and stops at each. */
export async function walkAllPages(page: Page, stop: Stop): Promise<void> {
  await page.goto("/");
  await stop(page);
  await signIn(page);
  await stop(page);
  await walkWard(page, stop);
  await walkBedside(page, stop);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  await stop(page);
  await confirmSigned(page);
  await stop(page);
  await signOut(page);
  await walkOffices(page, stop);
}

async function walkWard(page: Page, stop: Stop): Promise<void> {
  await page.getByRole("link", { name: "手動輸入" }).click();
  await page.waitForURL("**/ward/new");
  await stop(page);
  await page.goto("/ward");
  await typeLabel(page, LABEL);
  await stop(page);
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await page.waitForURL("**/identity");
  await stop(page);
  await page.getByRole("checkbox", { name: /病人親口說出姓名/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await stop(page);
  await answerChecks(page);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("button", { name: "開始病人模式" })).toBeVisible();
  await stop(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
}

async function walkBedside(page: Page, stop: Stop): Promise<void> {
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  await stop(page);
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    if (step === 1 || step === 4) await stop(page);
    await goOn(page).click();
  }
  await expect(page.getByRole("heading", { name: "簽署前，請再看一次" })).toBeVisible();
  await stop(page);
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
  await stop(page);
  await draw(page, STROKES);
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  await stop(page);
  await page.getByRole("link", { name: "請職員解鎖" }).click();
  await page.waitForURL("**/bedside/locked");
  await stop(page);
}

async function walkOffices(page: Page, stop: Stop): Promise<void> {
  await signIn(page, RECORDS_OFFICER);
  await stop(page);
  await page.getByRole("searchbox").fill("測");
  await page.getByRole("button", { name: "尋找" }).click();
  const found = page.getByRole("link", { name: /測試欣/ });
  await expect(found).toHaveCount(1);
  await stop(page);
  await found.click();
  await expect(page.getByRole("heading", { name: /查閱/ })).toBeVisible();
  await stop(page);
  await page.getByRole("radio", { name: "臨床" }).check({ force: true });
  await page.getByRole("button", { name: /開啟|繼續|確定/ }).click();
  await expect(page.getByText("完整無誤").first()).toBeVisible();
  await stop(page);
  await page.context().clearCookies();
  await signIn(page, "A90001");
  await stop(page);
}
