import { test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server.ts";

/** What the patients of a journey are called. None of it may ever be seen in a URL, a title or a log line. */
export const PATIENT_WORDS = [
  "陳大文",
  "CHAN, Tai Man",
  "CHAN%2C",
  encodeURIComponent("陳大文"),
  "測試",
  encodeURIComponent("測試"),
  "TESTER",
  "H99",
  "E99",
  "H2604817",
];

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

export const test = base.extend<{ seen: Seen }, { server: Server }>({
  server: [
    async ({ browserName }, use) => {
      expect(browserName).toBe("chromium");
      const server = await startServer();
      await use(server);
      const output = server.output();
      for (const word of PATIENT_WORDS) expect(output, "no patient data in the server's output").not.toContain(word);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  seen: async ({ context }, use) => {
    const seen: Seen = { urls: [], titles: [] };
    const problems: string[] = [];
    // Next's hash of what it asks for is chance, and chance now and then spells the beginning of a number.
    context.on("request", (request) => seen.urls.push(request.url().replace(/(?<=[?&]_rsc=)[\w-]+/, "")));
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
    for (const word of PATIENT_WORDS) {
      expect(
        seen.urls.filter((url) => url.includes(word)),
        "patient data in URLs",
      ).toEqual([]);
      expect(
        seen.titles.filter((title) => title.includes(word)),
        "patient data in titles",
      ).toEqual([]);
    }
  },
  page: async ({ page, seen }, use) => {
    expect(seen.urls).toEqual([]);
    await use(page);
  },
});

export { expect };
