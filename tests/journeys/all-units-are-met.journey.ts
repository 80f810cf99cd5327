import type { Page } from "@playwright/test";
import { leafletUnits } from "../../lib/leaflet/leaflet.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { realLeaflet } from "../lib/leaflet/real-leaflet.ts";
import { expect, test } from "./support/journey.ts";
import { goOn, PAGE_COUNT, passToWelcome, signIn } from "./support/steps.ts";

const UNITS = leafletUnits(realLeaflet()).map(({ id, text }) => `${id} ${text}`);
const label = (n: number) => ({
  nameLatin: `TESTER, Met ${n}`,
  nameChinese: "測試遇",
  hospitalNo: `H99710${n}`,
  episodeNo: `E99710${n}`,
});

/** What stands on this page and can be brought into sight: by id, and to the character. */
async function unitsInSight(page: Page): Promise<string[]> {
  const met: string[] = [];
  for (const unit of await page.locator("[data-unit-id]").all()) {
    await unit.scrollIntoViewIfNeeded();
    await expect(unit).toBeInViewport();
    met.push(`${await unit.getAttribute("data-unit-id")} ${await unit.textContent()}`);
  }
  return met;
}

/** Page by page to the review, each left in the way that is tried here. */
async function walk(page: Page, leave: () => Promise<void>): Promise<string[]> {
  const met: string[] = [];
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    // Without a script the fragment of a marked passage stays in the address over the next redirect.
    await page.waitForURL(({ pathname }) => pathname === `/bedside/read/${step}`);
    met.push(...(await unitsInSight(page)));
    await leave();
  }
  await page.waitForURL(({ pathname }) => pathname === "/bedside/review");
  return met;
}

test("52 of 52 units on the way to the signature, by touch", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(1));
  await page.getByRole("button", { name: "開始閱讀" }).tap();
  expect(await walk(page, () => goOn(page).tap())).toEqual(UNITS);
  await page.getByRole("button", { name: /我想簽署/ }).tap();
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
  expect(UNITS).toHaveLength(52);
});

test("52 of 52 units, by keyboard: every ask control is passed before the way on", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  await page.getByRole("button", { name: "開始閱讀" }).press("Enter");
  const passed: string[] = [];
  const met = await walk(page, async () => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLButtonElement;
        return {
          name: element.name,
          value: element.value,
          isOnward:
            element.form?.querySelector('[name="step"]') !== null && /^(下一頁|我知道)/.test(element.textContent ?? ""),
        };
      });
      if (focused.name === "ask" && !passed.includes(focused.value)) passed.push(focused.value);
      if (focused.isOnward) return page.keyboard.press("Enter");
    }
    throw new Error("The keyboard does not reach the way on");
  });
  expect(met).toEqual(UNITS);
  const asked = leafletUnits(realLeaflet()).filter(({ kind }) => kind !== "heading");
  expect(passed).toEqual(asked.map(({ id }) => id));
  await page.getByRole("button", { name: /我想簽署/ }).press("Enter");
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("52 of 52 units; a passage is marked, holds the signature, and is settled by staff", async ({ page }) => {
    await signIn(page);
    await passToWelcome(page, label(3));
    await page.getByRole("button", { name: "開始閱讀" }).click();
    const met = await walk(page, async () => {
      if (new URL(page.url()).pathname.endsWith("/read/2")) {
        await page.locator('button[name="ask"][value="effect.4"]').click();
        await expect(page).toHaveURL(/\/read\/2#unit-effect\.4$/);
        await expect(page.getByText("已標記，護士會跟進")).toBeInViewport();
      }
      await goOn(page).click();
    });
    expect(met).toEqual(UNITS);
    await page.getByRole("button", { name: /我想簽署/ }).click();
    await expect(page.locator('[data-code="questions-open"]')).toBeVisible();
    await page.getByRole("button", { name: "請護士過來" }).click();
    await page.getByRole("link", { name: "職員：記錄解答" }).click();
    await page.locator('input[name="outcome:effect.4"][value="answered"]').check({ force: true });
    await page.getByLabel("職員編號").fill("N20533");
    await page.getByLabel("職員密碼").fill("wrong-1");
    await page.getByRole("button", { name: "記錄", exact: true }).click();
    await expect(page.locator('[data-code="wrong-pin"]')).toBeVisible();
    await expect(page.locator('input[name="outcome:effect.4"][value="answered"]')).toBeChecked();
    await page.getByLabel("職員密碼").fill(DEMO_PIN);
    await page.getByRole("button", { name: "記錄", exact: true }).click();
    await page.waitForURL(({ pathname }) => pathname === "/bedside/review");
    await page.getByRole("button", { name: /我想簽署/ }).click();
    await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
  });
});
