import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG 2.5.5 (AAA), in CSS px; WCAG 2.5.8 asks for 24. */
const LEAST_TARGET_PX = 44;

/** An option of axe's own that its types leave out. */
const LARGE_TARGETS = {
  "target-size": { options: { minSize: LEAST_TARGET_PX } },
  "target-offset": { options: { minOffset: LEAST_TARGET_PX } },
};

/** axe finds nothing on this page, and nothing on it moves without end; on the patient's pages text must also reach 7:1, and targets 44 px. */
export async function expectAccessible(page: Page): Promise<void> {
  // Between two pages there is a moment without either.
  await expect(page.locator("main h1").first()).toBeVisible();
  const isPatients = (await page.locator("html").getAttribute("data-surface")) === "bedside";
  // A control is scrolled free of the foot before it is pressed; what the foot covers at this moment is not its size.
  await page.locator("footer").evaluateAll((feet) => {
    for (const foot of feet) (foot as HTMLElement).style.position = "static";
  });
  // axe's own 600 kB go over once for each document, not once for each look at it.
  const isLoaded = await page.evaluate(() => "axe" in window);
  const { violations } = await new AxeBuilder(isLoaded ? { page, axeSource: "true" } : { page })
    // Without it a second page is opened for the frames of the first; ours have none.
    .setLegacyMode()
    .withTags(TAGS)
    .options({
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: isPatients } },
      ...(isPatients && { checks: LARGE_TARGETS }),
    })
    .analyze();
  await page.locator("footer").evaluateAll((feet) => {
    for (const foot of feet) (foot as HTMLElement).style.removeProperty("position");
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect(found, `axe on ${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/, "…")}`).toEqual([]);
  // Unseen, it still takes a slow tablet's time, and its battery's. The ring of a step under way ends with its answer.
  const endless = () =>
    document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY);
  await expect.poll(() => page.evaluate(`(${endless})().length`), "moves without end on a page at rest").toBe(0);
}
