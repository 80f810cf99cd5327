import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { startChromium } from "./chromium.ts";
import { type Server, startServer } from "./server.ts";

const PATIENT_NAMES = ["陳大文", "測試"].flatMap((name) => [name, encodeURIComponent(name)]).join("|");

/**
 * What the patients of a journey are called. None of it may ever be seen in a URL, a title or a log line. A number
 * counts from its fifth digit on, and only where a word begins: ids and hashes of chance spell what is shorter.
 */
export const PATIENT_DATA = new RegExp(
  `CHAN(?:, |%2C)|TESTER|${PATIENT_NAMES}|(?:(?<![\\w-])|%[0-9A-F]{2})(?:[HE]99\\d{3}|H2604817)`,
);

type Seen = { urls: string[]; titles: string[] };

/**
 * A page that changes must not leave the screen empty in between: it flashes, and whoever reads is lost. The Back
 * button may, on its way past pages that are no more.
 */
function reportEmptyScreen(): void {
  let [had, isBack] = [false, false];
  window.addEventListener("popstate", () => {
    isBack = true;
  });
  new MutationObserver(() => {
    const has = document.querySelector("main") !== null;
    const isEmptied = had && !has && !isBack;
    had = has;
    if (isEmptied) throw new Error(`The screen was empty on ${location.pathname}`);
  }).observe(document, { subtree: true, childList: true });
}

export const test = base.extend<{ seen: Seen }, { browser: Browser; server: Server }>({
  browser: [
    async ({ headless }, use) => {
      const browser = await startChromium({ headless });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ browserName }, use) => {
      expect(browserName).toBe("chromium");
      const server = await startServer();
      await use(server);
      const output = server.output();
      expect(output, "no patient data in the server's output").not.toMatch(PATIENT_DATA);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  seen: async ({ context }, use) => {
    const seen: Seen = { urls: [], titles: [] };
    const problems: string[] = [];
    context.on("request", (request) => seen.urls.push(request.url()));
    const watch = (page: Page) => {
      page.on("console", (message) => {
        if (
          message.type() === "error" &&
          !/status of (403|404|409|413|422|429|503)|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/.test(message.text())
        ) {
          problems.push(message.text());
        }
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("framenavigated", async (frame) => {
        if (frame === page.mainFrame()) seen.titles.push(await page.title().catch(() => ""));
      });
    };
    context.pages().forEach(watch);
    context.on("page", watch);
    await context.addInitScript(reportEmptyScreen);
    await use(seen);
    expect(problems, "console errors").toEqual([]);
    expect(
      seen.urls.filter((url) => PATIENT_DATA.test(url)),
      "patient data in URLs",
    ).toEqual([]);
    expect(
      seen.titles.filter((title) => PATIENT_DATA.test(title)),
      "patient data in titles",
    ).toEqual([]);
  },
  page: async ({ page, seen }, use) => {
    expect(seen.urls).toEqual([]);
    await use(page);
  },
});

export { expect };
