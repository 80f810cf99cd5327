import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { leafletUnits } from "../../lib/leaflet/leaflet.ts";
import { recordingName } from "../../lib/leaflet/recording-name.ts";
import { realLeaflet } from "../lib/leaflet/real-leaflet.ts";
import { inPage } from "./support/in-page.ts";
import { expect, test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";
import { silentWav } from "./support/silent-wav.ts";
import { goOn, type Label, passToWelcome, signIn, takeBack } from "./support/steps.ts";

const UNITS = leafletUnits(realLeaflet());
const label = (n: number) => ({
  nameLatin: `TESTER, Aloud ${n}`,
  nameChinese: "測試聽",
  hospitalNo: `H99640${n}`,
  episodeNo: `E99640${n}`,
});
const start = (page: Page) => page.getByRole("button", { name: "讀給我聽" });
const stop = (page: Page) => page.getByRole("button", { name: "停止朗讀" });

declare global {
  interface Window {
    /** What was marked as being heard, in order. */
    heard: string[];
    /** What the tablet's voices were asked to say. */
    said: { text: string; voice: string; lang: string }[];
    /** How often the page asked which voices there are. */
    asked: number;
    cancelled: number;
  }
}

function watchMarks(): void {
  window.heard = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const { unitId, speaking } = (target as HTMLElement).dataset;
      if (speaking !== undefined) window.heard.push(unitId ?? "");
    }
  }).observe(document, { subtree: true, attributeFilter: ["data-speaking"] });
}

/** This machine has no voices: these stand for a tablet's own, one for each name that the page may meet. */
function haveVoices(): void {
  window.said = [];
  window.asked = 0;
  window.cancelled = 0;
  const all = [
    { name: "Mandarin", lang: "zh-CN", localService: true },
    { name: "Cantonese of a server", lang: "zh-HK", localService: false },
    { name: "Cantonese", lang: "zh_HK", localService: true },
  ];
  const known = new URLSearchParams(window.name).getAll("voice");
  const voices = all.filter(({ name }) => known.includes(name));
  class Utterance {
    voice = { name: "", lang: "" };
    lang = "";
    onend = () => {};
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices() {
      window.asked += 1;
      return voices;
    },
    speak(one: Utterance) {
      window.said.push({ text: one.text, voice: one.voice.name, lang: one.lang });
      setTimeout(() => one.onend(), 20);
    },
    cancel() {
      window.cancelled += 1;
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}

async function openFirstPage(page: Page, patient: Label): Promise<void> {
  await signIn(page);
  await passToWelcome(page, patient);
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
}

async function haveOnly(page: Page, ...voices: string[]): Promise<void> {
  await page.evaluate((names) => {
    window.name = new URLSearchParams(names.map((name) => ["voice", name])).toString();
  }, voices);
  await page.reload();
}

test("recordings of every unit on the page: each is marked while it is heard, and the next page goes on", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "recordings-"));
  for (const unit of UNITS) writeFileSync(join(folder, `${recordingName(unit)}.wav`), silentWav(0.1));
  const server = await startServer("lib/cli/demo.ts", { RECORDINGS_DIR: folder });
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.addInitScript(inPage(watchMarks));
  await openFirstPage(page, label(1));
  const ids = () => page.locator("[data-unit-id]").evaluateAll((units) => units.map(({ dataset }) => dataset.unitId));
  const first = await ids();
  await start(page).click();
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(first);
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/2");
  await expect(stop(page)).toBeVisible();
  const second = await ids();
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual([...first, ...second]);
  await stop(page).click();
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/3");
  await expect(start(page)).toBeVisible();
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a Cantonese voice of the tablet's own says the leaflet's words, unit by unit, until the page is left", async ({
  page,
}) => {
  await page.addInitScript(inPage(haveVoices));
  await openFirstPage(page, label(2));
  await haveOnly(page, "Mandarin", "Cantonese of a server", "Cantonese");
  const texts = await page.locator("[data-unit-id]").allTextContents();
  await start(page).click();
  await expect
    .poll(() => page.evaluate(() => window.said))
    .toEqual(texts.map((text) => ({ text, voice: "Cantonese", lang: "zh_HK" })));
  const saidBefore = texts.length;
  // A passage that is marked does not begin the page anew.
  await page.locator('button[name="ask"]').first().click();
  await expect(page.locator('button[name="unmark"]')).toHaveCount(1);
  expect(await page.evaluate(() => window.said.length)).toBe(saidBefore);
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/2");
  await expect.poll(() => page.evaluate(() => window.said.length)).toBeGreaterThan(saidBefore);
  // It was this patient's wish: whoever has the tablet next is asked anew.
  await page.getByRole("button", { name: "交回護士" }).click();
  await takeBack(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/2");
  await start(page).click();
  await stop(page).click();
  await expect.poll(() => page.evaluate(() => window.cancelled)).toBeGreaterThan(0);
});

test("no Cantonese voice on the tablet and no recording: nothing is offered that could not be heard", async ({
  page,
}) => {
  await page.addInitScript(inPage(haveVoices));
  await openFirstPage(page, label(3));
  for (const voices of [[], ["Mandarin"], ["Cantonese of a server"]]) {
    await haveOnly(page, ...voices);
    await page.waitForFunction(() => window.asked > 0);
    await expect(start(page)).toHaveCount(0);
  }
  await haveOnly(page, "Cantonese");
  await expect(start(page)).toBeVisible();
});
