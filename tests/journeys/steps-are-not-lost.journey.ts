import { expect, test } from "./support/journey.ts";
import { goOn, handOver, hydrated, signIn } from "./support/steps.ts";

const label = {
  nameLatin: "TESTER, Step",
  nameChinese: "測試步",
  hospitalNo: "H9931001",
  episodeNo: "E9931001",
};

test("a step without a network is kept over a reload, goes out by itself, and shows no page before its answer", async ({
  page,
  context,
}) => {
  await signIn(page);
  await handOver(page, label);
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
  await hydrated(page);

  await context.setOffline(true);
  await goOn(page).click();
  await expect(page.getByText("網絡中斷，尚未儲存。你看過的內容仍在，我們會自動再試。")).toBeVisible();
  await expect(page).toHaveURL(/\/bedside\/read\/1$/);
  await context.setOffline(false);
  await page.waitForURL("**/bedside/read/2");

  // Pages come, answers do not: the press outlives the reload.
  await hydrated(page);
  const isStep = (method: string) => method === "POST";
  await page.route("**/bedside/read/2", (route) =>
    isStep(route.request().method()) ? route.abort() : route.continue(),
  );
  await goOn(page).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await expect(page).toHaveURL(/\/bedside\/read\/2$/);
  expect(await page.evaluate(() => Object.values(sessionStorage).join())).toMatch(/^[0-9a-f-]{36} 2$/);
  await page.unroute("**/bedside/read/2");
  await page.getByRole("button", { name: "立即再試" }).click();
  await page.waitForURL("**/bedside/read/3");

  // What was pressed once is not pressed again by coming back.
  await page.goto("/bedside/read/2");
  await hydrated(page);
  await expect(page).toHaveURL(/\/bedside\/read\/2$/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("handing back without a network says so, and is done when there is one", async ({ page, context }) => {
  await signIn(page);
  await handOver(page, { ...label, hospitalNo: "H9931002", episodeNo: "E9931002" });
  await hydrated(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "這不是我" }).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
});
