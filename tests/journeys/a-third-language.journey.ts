import { rmSync } from "node:fs";
import { LOCALE_COOKIE } from "../../lib/messages/locale.ts";
import { expect, test } from "./support/journey.ts";
import { expectNothingCutOff } from "./support/nothing-cut-off.ts";
import { messagesWithPseudoLocale, PSEUDO_LOCALE } from "./support/pseudo-locale.ts";
import { startServer } from "./support/server.ts";
import { PAGE_COUNT, passToWelcome, signIn } from "./support/steps.ts";

const LABEL = { nameLatin: "TESTER, Long", nameChinese: "測試長", hospitalNo: "H996201", episodeNo: "E996201" };
const PAGES = [
  "/bedside",
  ...Array.from({ length: PAGE_COUNT }, (_, index) => `/bedside/read/${index + 1}`),
  "/bedside/review",
  "/bedside/decline",
];

test("a third language, 40% longer, is a folder of messages: every page has room for it, the leaflet stays as it is", async ({
  browser,
}) => {
  const folder = messagesWithPseudoLocale();
  const server = await startServer("lib/cli/demo.ts", { MESSAGES_DIR: folder });
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1080, height: 810 } });
  const page = await context.newPage();
  await signIn(page);
  await passToWelcome(page, LABEL);
  await context.addCookies([{ name: LOCALE_COOKIE, value: PSEUDO_LOCALE, url: server.url }]);
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", PSEUDO_LOCALE);
    await expect(page.getByText(/lóñg/).first()).toBeVisible();
    for (const viewport of [
      { width: 1080, height: 810 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expectNothingCutOff(page);
    }
  }
  await page.goto("/bedside/read/1");
  await expect(page.getByRole("heading", { name: "簡介" })).toBeVisible();
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
