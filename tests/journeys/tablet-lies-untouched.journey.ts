import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { goOn, passToReview, passToWelcome, signByPointer, signIn, takeBack, windClock } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, Idle ${n}`,
  nameChinese: "測試閒",
  hospitalNo: `H99610${n}`,
  episodeNo: `E99610${n}`,
});

/** Whoever points at it points at the curtain. */
async function expectCovered(words: Locator): Promise<void> {
  const isCovered = await words.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest("dialog") !== null;
  });
  expect(isCovered).toBe(true);
}

const curtain = (page: Page) => page.getByRole("dialog");

/** On the second reading page, with a clock that the test winds. */
async function reading(page: Page, n: number): Promise<void> {
  await signIn(page);
  await passToWelcome(page, label(n));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/2");
  await windClock(page);
}

test("after 3 minutes the curtain hides the page; one touch, and it goes on where it was", async ({ page }) => {
  await reading(page, 1);
  await page.clock.fastForward("02:59");
  await expect(curtain(page)).toHaveCount(0);
  await page.clock.fastForward("00:02");
  await expect(curtain(page)).toBeVisible();
  // What lies under it is neither seen nor reached.
  await expectCovered(page.getByRole("heading", { name: "如何生效？" }));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(await curtain(page).boundingBox()).toEqual({ x: 0, y: 0, width, height });
  await page.touchscreen.tap(width / 2, height - 40);
  await expect(curtain(page)).toHaveCount(0);
  expect(page.url()).toMatch(/\/bedside\/read\/2$/);
  // Whoever reads on is left in peace.
  for (let minute = 0; minute < 10; minute += 1) {
    await page.clock.fastForward("02:00");
    await page.keyboard.press("ArrowDown");
  }
  await expect(curtain(page)).toHaveCount(0);
});

test("two minutes before the lock there is a warning; nobody comes, and only a staff PIN goes on, with nothing lost", async ({
  page,
}) => {
  await reading(page, 2);
  await page.clock.fastForward("18:01");
  await expect(curtain(page)).toContainText("再過兩分鐘，平板會鎖上。");
  await page.clock.fastForward("02:00");
  await page.waitForURL("**/bedside/locked");
  await page.clock.resume();
  await expect(page.getByText("T. I.")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("測試閒")).toHaveCount(0);
  for (const path of ["/bedside", "/bedside/read/2", "/bedside/review", "/bedside/sign"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "請職員解鎖" })).toBeVisible();
  }
  await takeBack(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/2");
});

test("touched during the warning, it goes on as if nothing had been", async ({ page }) => {
  await reading(page, 3);
  await page.clock.fastForward("19:58");
  await page.keyboard.press("Enter");
  await expect(curtain(page)).toHaveCount(0);
  await page.clock.fastForward("02:58");
  await expect(curtain(page)).toHaveCount(0);
  expect(page.url()).toMatch(/\/bedside\/read\/2$/);
});

test("a tablet that slept for an hour, and one whose clock was set back, lock when they wake", async ({ page }) => {
  await reading(page, 4);
  // Asleep no timer runs: only the clock has gone on.
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForURL("**/bedside/locked");
});

test("a tab that was closed and is opened again an hour later is locked at once; two minutes later it goes on", async ({
  page,
  context,
}) => {
  await reading(page, 8);
  await page.close();
  const openedAfter = async (ms: number) => {
    const tab = await context.newPage();
    await tab.clock.install({ time: Date.now() + ms });
    await tab.goto("/bedside/read/2");
    return tab;
  };
  const soon = await openedAfter(120_000);
  await soon.waitForFunction(() => document.querySelector("dialog[data-watching]") !== null);
  await expect(curtain(soon)).toHaveCount(0);
  await soon.close();
  const late = await openedAfter(3_600_000);
  await late.waitForURL("**/bedside/locked");
  await takeBack(late);
  // Whoever is next has all the time that there is.
  await late.getByRole("button", { name: "開始病人模式" }).click();
  await late.getByRole("button", { name: "開始閱讀" }).click();
  await late.waitForURL("**/bedside/read/2");
  await expect(curtain(late)).toHaveCount(0);
});

test("the network is gone when the tablet locks: it stays hidden, and locks as soon as it can", async ({
  page,
  context,
}) => {
  await reading(page, 5);
  await context.setOffline(true);
  await page.clock.fastForward("20:01");
  await expect(curtain(page)).toContainText("平板已鎖上");
  await expect(curtain(page).getByRole("button")).toHaveCount(0);
  await page.mouse.click(200, 200);
  await expect(curtain(page)).toBeVisible();
  // The second of two Escapes closes a dialog, whatever its page says.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Escape");
  await expect(curtain(page)).toBeVisible();
  await expectCovered(page.locator("main h1").first());
  await context.setOffline(false);
  await page.clock.runFor("00:04");
  await page.waitForURL("**/bedside/locked");
});

test("the app switcher sees the curtain, not the page", async ({ page }) => {
  await reading(page, 6);
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await expect(curtain(page)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(curtain(page)).toHaveCount(0);
});

test("after the signature the closing page does not stay for ever either", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(7));
  await passToReview(page);
  await signByPointer(page);
  await windClock(page);
  await page.clock.fastForward("03:01");
  await expect(curtain(page)).toBeVisible();
  await expectCovered(page.getByText("測試閒"));
  await page.clock.fastForward("17:00");
  await page.waitForURL("**/bedside/locked");
});
