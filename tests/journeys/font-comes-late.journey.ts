import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { startChromium } from "./support/chromium.ts";
import { CACHE, fontConfig } from "./support/font-config.ts";
import { holdBack } from "./support/hold-back.ts";
import { expect, test } from "./support/journey.ts";
import { PAGE_COUNT, passToReview, passToWelcome, signIn } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: "TESTER, Late",
  nameChinese: "測試遲",
  hospitalNo: `H996400${n}`,
  episodeNo: `E996400${n}`,
});
const READING_PAGES = Array.from({ length: PAGE_COUNT }, (_, index) => `/bedside/read/${index + 1}`);
const PAGES = ["/bedside", ...READING_PAGES, "/bedside/review", "/bedside/sign"];

/** What a device may have in place of the web fonts, from packages: two without a single Han character. */
const FALLBACK_FONTS = [
  ["Liberation Sans", "pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf"],
  ["DejaVu", "dejavu-fonts-ttf/ttf/DejaVuSans.ttf"],
  ["Noto Sans SC", "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"],
] as const;

/** As many bytes as the first paint may wait for, as they go over the line. */
const FIRST_PAINT_BYTES = 60_000;

type Shift = PerformanceEntry & { value: number };
type Paint = PerformanceEntry & { element?: Element };

/** How far what is on the page moved while and after its fonts came: the browser's own layout-shift scores, added up. */
async function shiftUntilFontsStand(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    if (!document.fonts.check('24px "Noto Sans HK"', "單張")) throw new Error("The font is not there");
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as Shift).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return sum;
  });
}

/** The text of the page that the browser has painted first. */
async function firstPaintedText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) resolve((entry as Paint).element?.textContent ?? "");
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}

/** What had to come over the line before anything could be painted. */
async function bytesBeforePaint(page: Page): Promise<number> {
  return page.evaluate(() => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return (entries as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
      .filter(
        ({ entryType, renderBlockingStatus }) => entryType === "navigation" || renderBlockingStatus === "blocking",
      )
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}

for (const [index, [name, file]] of FALLBACK_FONTS.entries()) {
  test(`web fonts come after the first paint, over ${name}: text is there before them, and no line moves`, async ({
    page,
    headless,
    baseURL,
  }) => {
    await signIn(page);
    await passToWelcome(page, label(index));
    await passToReview(page);
    mkdirSync(CACHE, { recursive: true });
    const config = join(CACHE, `fonts-${name.replaceAll(" ", "-")}.conf`);
    writeFileSync(config, fontConfig([dirname(createRequire(import.meta.url).resolve(file))]));
    const device = await startChromium({ headless, env: { FONTCONFIG_FILE: config } });
    for (const path of PAGES) {
      const context = await device.newContext({
        ...(baseURL && { baseURL }),
        storageState: await page.context().storageState(),
      });
      const late = await context.newPage();
      const letCome = await holdBack(late, "**/*.woff2");
      await late.goto(path, { waitUntil: "commit" });
      expect((await firstPaintedText(late)).trim(), path).not.toBe("");
      letCome();
      await late.waitForLoadState();
      expect.soft(await bytesBeforePaint(late), path).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
      expect.soft(await shiftUntilFontsStand(late), path).toBeLessThanOrEqual(0.0003);
      await context.close();
    }
    await device.close();
  });
}
test("a name's characters beyond the core font have their slices after the first paint; without a script, with the page", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page);
  const named = label(FALLBACK_FONTS.length);
  await passToWelcome(page, named);
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
    const letCome = await holdBack(fresh, "**/_next/**/*.js");
    await fresh.goto("/bedside", { waitUntil: "commit" });
    if (javaScriptEnabled) {
      await fresh.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      expect(fonts).toEqual([]);
    }
    letCome();
    await expect(fresh.getByText(named.nameChinese)).toBeVisible();
    expect((await slice).status(), `with a script: ${javaScriptEnabled}`).toBe(200);
    await context.close();
  }
});
