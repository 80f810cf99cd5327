import type { Page } from "@playwright/test";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  confirmSigned,
  NURSE,
  openAsRecordsOfficer,
  passToReview,
  passToWelcome,
  RECORDS_OFFICER,
  signByPointer,
  signIn,
  takeBack,
} from "./support/steps.ts";

const ADMINISTRATOR = "A90001";
const PATIENT = { nameLatin: "LAM, Oi Ning", nameChinese: "林藹寧", hospitalNo: "H990701", episodeNo: "E990701" };

async function erase(page: Page, second: string, pin = DEMO_PIN): Promise<void> {
  await page.getByLabel("第二位職員的編號").fill(second);
  await page.getByLabel("第二位職員的密碼").fill(pin);
  await page.getByRole("checkbox", { name: "我明白這份記錄會永久刪除" }).check({ force: true });
  await page.getByRole("button", { name: "永久刪除" }).click();
}

test("two people erase a record: it opens nowhere, its number finds nothing, and a tombstone says by whom and why", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, PATIENT);
  await passToReview(page);
  await signByPointer(page);
  await takeBack(page);
  await page.waitForURL(/\/ward\/[0-9a-f-]{36}\/confirm$/);
  const wardPage = page.url().replace(/\/confirm$/, "/status");
  const reference = await confirmSigned(page);

  await openAsRecordsOfficer(page, PATIENT.hospitalNo, /已完成/);
  const record = page.url();
  const pdf = (await page.getByRole("link", { name: /下載 PDF（職員確認後）/ }).getAttribute("href")) ?? "";
  expect((await page.request.get(pdf)).status()).toBe(200);
  await page.getByRole("link", { name: "依法刪除記錄" }).click();
  await expect(page.getByText(/永久刪除，無法復原/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "永久刪除" }).click();
  await expect(page.getByRole("link", { name: "請選擇刪除原因" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "測試或示範記錄，並非病人" }).check({ force: true });
  for (const [second, pin, code] of [
    [RECORDS_OFFICER, DEMO_PIN, "second-staff-same"],
    [ADMINISTRATOR, "000000", "wrong-pin"],
    [NURSE, DEMO_PIN, "not-permitted"],
  ] as const) {
    await erase(page, second, pin);
    await expect(page.locator(`[data-code="${code}"]`)).toBeVisible();
    await expect(page.getByRole("radio", { name: "測試或示範記錄，並非病人" })).toBeChecked();
  }
  await expectAccessible(page);
  await erase(page, ADMINISTRATOR);

  await page.waitForURL(/\/erased$/);
  await expect(page.getByRole("heading", { name: "記錄已刪除" })).toBeVisible();
  for (const words of [reference, /鄧詠詩/, /林國強/, "測試或示範記錄，並非病人"])
    await expect(page.getByText(words).last()).toBeVisible();
  await expectAccessible(page);

  await page.goto(record);
  await page.waitForURL(/\/erased$/);
  for (const url of [pdf, `${record}/document/cover`]) {
    const answer = await page.request.get(url);
    expect(answer.ok()).toBe(false);
    expect((await answer.body()).includes(PATIENT.nameChinese)).toBe(false);
  }
  await page.goto("/records");
  await page.getByLabel("Hospital No、Episode No 或姓名").fill(PATIENT.hospitalNo);
  await page.getByRole("button", { name: "尋找" }).click();
  await page.waitForURL(/\/records\/search\//);
  await expect(page.getByRole("link", { name: reference })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page);
  const answer = await page.goto(wardPage);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(PATIENT.nameChinese)).toHaveCount(0);
});
