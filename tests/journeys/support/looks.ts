import type { Page, ViewportSize } from "@playwright/test";
import { CONTRASTS, type Look, TEXT_SIZES } from "../../../components/bedside/look.ts";

const VIEWPORTS: readonly ViewportSize[] = [
  { width: 1080, height: 810 },
  { width: 810, height: 1080 },
  { width: 390, height: 844 },
];

export type Appearance = Look & { viewport: ViewportSize };

/** Every text size in both contrasts on every screen. */
export const ALL_APPEARANCES: readonly Appearance[] = TEXT_SIZES.flatMap((textSize) =>
  CONTRASTS.flatMap((contrast) => VIEWPORTS.map((viewport) => ({ textSize, contrast, viewport }))),
);

/**
 * Three appearances for the n-th state: each text size and each screen once, and both contrasts. Over six states
 * every two values of size, contrast and screen have met, and each state has met every value.
 */
export function pairwiseAppearances(n: number): Appearance[] {
  return TEXT_SIZES.map((textSize, index) => ({
    textSize,
    contrast: CONTRASTS[(index + n) % CONTRASTS.length] as Look["contrast"],
    viewport: VIEWPORTS[(index + Math.floor(n / 2)) % VIEWPORTS.length] as ViewportSize,
  }));
}

/** Shows the open page in this look, in the state in which it is: what a reload would do, without losing the state. */
export async function showAs(page: Page, { textSize, contrast, viewport }: Appearance): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(
    ([size, chosen]) => {
      document.documentElement.dataset.textSize = size;
      document.documentElement.dataset.contrast = chosen;
    },
    [textSize, contrast],
  );
}
