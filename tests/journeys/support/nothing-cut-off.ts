import { expect, type Page } from "@playwright/test";

/** Nothing to be scrolled sideways, and no text that its box hides. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} > ${root.clientWidth}`] : [];
    const hidden = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // A field lets one move in what it holds.
      if (clipPath !== "none" || element.closest("[hidden]") || element.matches("input, textarea")) return false;
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return [...wide, ...hidden.map(({ className, tagName }) => `${tagName} ${className}`)];
  });
  expect(cut, `cut off on ${new URL(page.url()).pathname}`).toEqual([]);
}
