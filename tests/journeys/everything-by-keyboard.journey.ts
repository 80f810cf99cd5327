import type { Page } from "@playwright/test";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expect, test } from "./support/journey.ts";
import { PAGE_COUNT } from "./support/steps.ts";

/** Tabs until the focus is on what has this accessible name, as a person without a pointer would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (element === document.body) return "";
      const label = element?.labels?.[0]?.textContent ?? "";
      return `${element?.getAttribute("aria-label") ?? ""} ${label} ${element?.textContent ?? ""} ${element?.name ?? ""} ${element?.value ?? ""}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

const press = async (page: Page, name: RegExp, key = "Enter") => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

test("everything but drawing, with the keyboard alone: from sign-in to a recorded decision and back", async ({
  page,
}) => {
  await page.goto("/");
  await tabTo(page, /職員編號/);
  await page.keyboard.type("N20533");
  await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PIN);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ward");
  await expect(page.getByLabel("標籤資料")).toBeFocused();
  await page.keyboard.type("TESTER, Key 測試鍵|H995001|E995001");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/card");
  await press(page, /資料正確，下一步/);
  await page.waitForURL("**/identity");
  await press(page, /病人親口說出姓名/, "Space");
  await press(page, /手帶上的 Hospital No 與/, "Space");
  await press(page, /下一步/);
  await page.waitForURL("**/checks");
  for (const name of ["fasting", "allergy", "blood", "meds", "pregnant", "unwell", "sedated"]) {
    await tabTo(page, new RegExp(`\\b${name}\\b`));
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.locator("input:checked")).toHaveCount(7);
  await press(page, /下一步/);
  await page.waitForURL("**/hand-over");
  await press(page, /開始病人模式/);
  await page.waitForURL("**/bedside");
  await press(page, /開始閱讀/);
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await press(page, /下一頁|我知道「/);
  }
  await page.waitForURL("**/bedside/review");
  await press(page, /我不簽署/);
  await page.waitForURL("**/bedside/decline");
  await press(page, /我不簽署/);
  await page.waitForURL("**/bedside/done");
  await press(page, /請職員解鎖/);
  await page.waitForURL("**/bedside/locked");
  await tabTo(page, /職員密碼/);
  await page.keyboard.type(DEMO_PIN);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/status");
  await expect(page.getByRole("heading", { name: "不簽署" })).toBeVisible();
});
