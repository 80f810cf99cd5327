import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { startChromium } from "../journeys/support/chromium.ts";
import { startServer } from "../journeys/support/server.ts";
import { startEmptyPage } from "./empty-page.ts";
import type { Figure } from "./figure.ts";
import { walkAllPages } from "./walk.ts";

/** The signature page carries the pad; every other page of the patient's is there to be read. */
const SURFACES = [
  {
    name: "reading",
    goal: 1.2,
    has: (path: string) => path.startsWith("/bedside") && !path.startsWith("/bedside/sign"),
  },
  { name: "signing", goal: 1.35, has: (path: string) => path.startsWith("/bedside/sign") },
  { name: "staff", goal: 1.45, has: (path: string) => !path.startsWith("/bedside") },
];

type Weight = { path: string; bytes: number };

/** JavaScript that the heaviest page of each surface loads, gzipped, over an empty page of the same Next. */
export async function pageWeight(): Promise<Figure[]> {
  ensureBuild();
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const empty = await startEmptyPage();
    stops.push(empty.stop);
    const server = await startServer();
    stops.push(server.stop);
    const browser = await startChromium();
    stops.push(() => browser.close());
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "zh-HK",
      viewport: { width: 1080, height: 810 },
    });
    const weigh = async (url: string, storageState?: Awaited<ReturnType<BrowserContext["storageState"]>>) => {
      const fresh = await browser.newContext({ locale: "zh-HK", ...(storageState && { storageState }) });
      const bytes = await scriptBytes(await fresh.newPage(), url);
      await fresh.close();
      return bytes;
    };
    const reference = await weigh(empty.url);
    const weights: Weight[] = [];
    await walkAllPages(await context.newPage(), async (page) => {
      weights.push({ path: pathWithoutIds(page.url()), bytes: await weigh(page.url(), await context.storageState()) });
    });
    return SURFACES.map(({ name, goal, has }) => {
      const pages = weights.filter(({ path }) => has(path));
      const heaviest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most));
      return { name: `page-weight ${name} (${heaviest.path})`, ours: heaviest.bytes, reference, goal };
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Loads the page and waits for its silence, so that what it fetches only once it runs counts too. */
async function scriptBytes(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  // A page that sends the visitor elsewhere would be weighed under the wrong name.
  if (page.url().replace(/\/$/, "") !== url.replace(/\/$/, "")) throw new Error(`${url} led to ${page.url()}`);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function pathWithoutIds(url: string): string {
  return new URL(url).pathname.replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, "/…");
}
