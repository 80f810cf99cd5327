import type { Page } from "@playwright/test";
import { holdBack } from "./support/hold-back.ts";
import { expect, test } from "./support/journey.ts";
import { passToReview, passToWelcome, signIn } from "./support/steps.ts";

const LABEL = { nameLatin: "TESTER, Late", nameChinese: "測試遲", hospitalNo: "H9964001", episodeNo: "E9964001" };

/** How far what is on the page moved while and after its fonts came: the browser's own layout-shift scores, added up. */
async function shiftUntilFontsStand(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    if (!document.fonts.check('24px "Noto Sans HK"')) throw new Error("The font is not there");
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return sum;
  });
}

test("a font that comes after the first paint moves no line that is being read", async ({ page, browser, baseURL }) => {
  await signIn(page);
  await passToWelcome(page, LABEL);
  await passToReview(page);
  for (const path of ["/bedside/read/2", "/bedside/sign"]) {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      storageState: await page.context().storageState(),
    });
    const late = await context.newPage();
    const letCome = await holdBack(late, "**/*.woff2");
    await late.goto(path, { waitUntil: "commit" });
    await late.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    letCome();
    await late.waitForLoadState();
    // A few pixels of a word in Latin letters score less; a line that stands elsewhere, 0.0004 and more.
    expect(await shiftUntilFontsStand(late), path).toBeLessThan(0.0003);
    await context.close();
  }
});

test("a name's characters beyond the core font have their slices after the first paint; without a script, with the page", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page);
  const label = { ...LABEL, hospitalNo: "H9964002", episodeNo: "E9964002" };
  await passToWelcome(page, label);
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      javaScriptEnabled,
      storageState: await page.context().storageState(),
    });
    const fresh = await context.newPage();
    const fonts: string[] = [];
    fresh.on("request", (request) => fonts.push(...(request.url().match(/\/fonts\/slice.+/) ?? [])));
    const slice = fresh.waitForResponse(/\/fonts\/slice-[\w.-]+\.woff2$/);
    const letCome = await holdBack(fresh, "**/*.js");
    await fresh.goto("/bedside", { waitUntil: "commit" });
    if (javaScriptEnabled) {
      await fresh.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      expect(fonts).toEqual([]);
    }
    letCome();
    await expect(fresh.getByText(label.nameChinese)).toBeVisible();
    expect((await slice).status(), `with a script: ${javaScriptEnabled}`).toBe(200);
    await context.close();
  }
});
