import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { startChromium } from "../journeys/support/chromium.ts";
import { startServer } from "../journeys/support/server.ts";
import { handOver, readAll, signIn } from "../journeys/support/steps.ts";
import type { Figure } from "./figure.ts";

const ROUNDS = 7;
const PAGES = ["/bedside", "/bedside/read/2", "/bedside/read/7", "/bedside/review", "/bedside/sign"];
/** Nothing on it is of use to the page after it. */
const BEFORE = "/api/health";
const LABEL = { nameLatin: "TESTER, Ka Yan", nameChinese: "測試欣", hospitalNo: "H9900011", episodeNo: "E9900011" };

type Paint = { firstPaintMs: number; layoutShift: number };

/**
 * First contentful paint of the patient's pages over a static HTML page of the same text in the same font, each
 * opened in turn with an empty cache, as a patient comes to it: from a page of the same server. From an empty tab the
 * opener policy has the browser start another process first, whatever the page is. And how far anything moved after
 * it was there.
 */
export async function firstPaint(): Promise<Figure[]> {
  ensureBuild();
  const server = await startServer();
  const browser = await startChromium();
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "zh-HK",
      viewport: { width: 1080, height: 810 },
    });
    const page = await context.newPage();
    await signIn(page);
    await handOver(page, LABEL);
    await readAll(page);
    const figures: Figure[] = [];
    for (const path of PAGES) {
      await page.goto(path);
      const fixed = await startStaticPage(await page.locator("main :is(h1, h2, p, li, dt, dd)").allTextContents());
      const ours: Paint[] = [];
      const reference: Paint[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await paintOf(browser, server.url, path, await context.storageState()));
        reference.push(await paintOf(browser, fixed.url, "/"));
      }
      fixed.stop();
      const median = (paints: Paint[]) =>
        paints.map(({ firstPaintMs }) => firstPaintMs).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      figures.push({ name: `first-paint ${path}`, ours: median(ours), reference: median(reference), goal: 1.3 });
      figures.push({
        name: `layout-shift ${path}`,
        ours: Math.max(...ours.map(({ layoutShift }) => layoutShift)),
        reference: 1,
        goal: 0,
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function paintOf(
  browser: Browser,
  origin: string,
  path: string,
  storageState?: Awaited<ReturnType<BrowserContext["storageState"]>>,
): Promise<Paint> {
  const context = await browser.newContext({
    locale: "zh-HK",
    viewport: { width: 1080, height: 810 },
    ...(storageState && { storageState }),
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${BEFORE}`);
    await page.goto(origin + path, { waitUntil: "networkidle" });
    return await page.evaluate(async () => {
      const shifts = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list
              .getEntries()
              .reduce((sum, entry) => sum + ((entry as PerformanceEntry & { value?: number }).value ?? 0), 0),
          );
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 300);
      });
      return {
        firstPaintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        layoutShift: shifts,
      };
    });
  } finally {
    await context.close();
  }
}

/** The same words in the same font files, and nothing else. */
async function startStaticPage(texts: string[]): Promise<{ url: string; stop: () => void }> {
  const lines = texts.map((line) => `<p>${line.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`)}</p>`);
  const html = `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8"><title>Reference</title>
<link rel="preload" href="/fonts/core-400.woff2" as="font" type="font/woff2" crossorigin="anonymous">
<link rel="preload" href="/fonts/core-700.woff2" as="font" type="font/woff2" crossorigin="anonymous">
<script src="/fonts/latin.js"></script>
<style>${[400, 700].map((weight) => `@font-face{font-family:"Noto Sans HK";font-weight:${weight};font-display:swap;src:url(/fonts/core-${weight}.woff2)}`).join("")}body{font:24px/1.8 "Noto Sans HK Latin","Noto Sans HK",sans-serif}</style></head><body><main>${lines.join("\n")}</main></body></html>`;
  const server = createServer((request, response) => {
    response.setHeader("cross-origin-opener-policy", "same-origin");
    if (request.url === BEFORE) return response.setHeader("content-type", "application/json").end("{}");
    if (!request.url?.startsWith("/fonts/")) return response.setHeader("content-type", "text/html").end(html);
    const file = basename(request.url);
    response.setHeader("content-type", file.endsWith(".js") ? "text/javascript" : "font/woff2");
    return response.end(readFileSync(join("public/fonts", file)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () => server.close(),
  };
}
