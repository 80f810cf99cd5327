import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { TEXT_SIZES } from "../../components/bedside/look.ts";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { startChromium } from "../journeys/support/chromium.ts";
import { showAs } from "../journeys/support/looks.ts";
import { walkPatientStates } from "../journeys/support/patient-states.ts";
import { type Server, startServer } from "../journeys/support/server.ts";
import { hydrated, openAsRecordsOfficer, signIn } from "../journeys/support/steps.ts";

/**
 * Photographs the pages, for people to look at: the README's pictures, or with `--all FOLDER` every state of the
 * patient's at every text size in both positions of the tablet.
 */
const { values } = parseArgs({ options: { all: { type: "string" } } });
const LANDSCAPE = { width: 1080, height: 810 };
const PORTRAIT = { width: 810, height: 1080 };
const LABEL = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E7731902" };
const TIER = "reading 5";
const STRIP = ["welcome", "reading 1", "reading 7", "review", "a mark", "signed"];

ensureBuild();
const server = await startServer();
const browser = await startChromium();
if (values.all) await everyState(browser, server, values.all);
else {
  await wardAndRecords(browser, server);
  await filmStrip(browser, server);
}
await browser.close();
await server.stop();

/** The demo's own day, as the nurse and the records office see it. */
async function wardAndRecords(browser: Browser, server: Server): Promise<void> {
  const page = await browser.newPage({ baseURL: server.url, viewport: LANDSCAPE, locale: "zh-HK" });
  await signIn(page);
  await hydrated(page);
  await page.screenshot({ path: "docs/pictures/ward.png" });
  await openAsRecordsOfficer(page, LABEL.hospitalNo, /已完成/);
  await page.screenshot({ path: "docs/pictures/records.png" });
  await page.close();
}

async function filmStrip(browser: Browser, server: Server): Promise<void> {
  const shots = new Map<string, string>();
  await walk(browser, server, async (page, state) => {
    if (state === TIER) await page.screenshot({ path: "docs/pictures/bedside.png" });
    if (STRIP.includes(state)) shots.set(state, (await page.screenshot()).toString("base64"));
  });
  const strip = await browser.newPage({ viewport: { width: 1620, height: 840 } });
  const frames = STRIP.map((state) => `<img src="data:image/png;base64,${shots.get(state)}">`).join("");
  await strip.setContent(
    `<style>body{margin:0;padding:12px;background:#d8dcd9;display:grid;grid-template-columns:repeat(3,1fr);gap:12px}
     img{width:100%;display:block;border-radius:6px}</style>${frames}`,
  );
  await strip
    .locator("img")
    .last()
    .evaluate((image: HTMLImageElement) => image.decode());
  await strip.screenshot({ path: "docs/pictures/film-strip.png", fullPage: true });
}

async function everyState(browser: Browser, server: Server, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await walk(browser, server, async (page, state) => {
    for (const textSize of TEXT_SIZES) {
      for (const viewport of [LANDSCAPE, PORTRAIT]) {
        await showAs(page, { textSize, contrast: "standard", viewport });
        await page.evaluate(() => scrollTo(0, 0));
        const position = viewport === LANDSCAPE ? "landscape" : "portrait";
        await page.screenshot({ path: `${folder}/${state.replaceAll(/\W+/g, "-")}.${textSize}.${position}.png` });
      }
    }
    await showAs(page, { textSize: "standard", contrast: "standard", viewport: LANDSCAPE });
  });
}

async function walk(
  browser: Browser,
  server: Server,
  atState: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ baseURL: server.url, viewport: LANDSCAPE, locale: "zh-HK" });
  await signIn(page);
  await walkPatientStates(page, LABEL, (state) => atState(page, state));
}
