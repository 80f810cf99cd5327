import type { Page } from "@playwright/test";

/** Holds back what a page asks for from an address, until it is let go. */
export async function holdBack(page: Page, url: string): Promise<() => void> {
  let letGo = () => {};
  const isDue = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(url, async (route) => {
    await isDue;
    await route.continue();
  });
  return letGo;
}
