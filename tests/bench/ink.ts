import type { Browser, Page } from "@playwright/test";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { startChromium } from "../journeys/support/chromium.ts";
import { inPage } from "../journeys/support/in-page.ts";
import { type Server, startServer } from "../journeys/support/server.ts";
import { signedEvents } from "../journeys/support/signed-events.ts";
import { adopt, labelOf, openSigningWard, type SigningTablet } from "../journeys/support/signing-tablet.ts";
import type { Figure } from "./figure.ts";
import { startBarePad } from "./ink/bare-pad.ts";
import { writeFast } from "./ink/fast-pen.ts";
import { outlineDistance } from "./ink/outline-distance.ts";
import { type PaintWatch, watchPaint } from "./ink/watch-paint.ts";

/** A shared machine stalls for whole rounds: of nine, the median is one without. */
const ROUNDS = 9;
const THROTTLE = 6;
const VIEWPORT = { width: 1080, height: 810 };

type Round = { latency: number };
type OwnRound = Round & { sent: number; stored: number; outline: number };

/**
 * A pen that reports 240 times a second, on a tablet slowed down six times: our pad and a bare signature_pad in turn.
 * Samples stored over samples sent; event to paint; and how far the PDF's line lies from the screen's, in CSS pixels.
 */
export async function ink(): Promise<Figure[]> {
  ensureBuild();
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const server = await startServer();
    stops.push(server.stop);
    const bare = await startBarePad();
    stops.push(bare.stop);
    const browser = await startChromium();
    stops.push(() => browser.close());
    const ward = await openSigningWard(server.url);
    const ours: OwnRound[] = [];
    const reference: Round[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      reference.push(await writeOnBarePad(browser, bare.url));
      ours.push(await writeOnOurPad(browser, server, await ward.toPad(labelOf(`B${n}`))));
    }
    const sum = (of: (round: OwnRound) => number) => ours.reduce((total, round) => total + of(round), 0);
    return [
      { name: "ink samples stored", ours: sum((one) => one.stored), reference: sum((one) => one.sent), goal: 1 },
      {
        name: "ink event to paint p95 (ms)",
        ours: median(ours.map(({ latency }) => latency)),
        reference: median(reference.map(({ latency }) => latency)),
        goal: 1,
      },
      {
        name: "ink outline, PDF from screen (px)",
        ours: Math.max(...ours.map((one) => one.outline)),
        reference: 0.5,
        goal: 1,
      },
    ];
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function writeOnBarePad(browser: Browser, url: string): Promise<Round> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await watchedPage(context);
  await page.goto(url);
  await write(page);
  const { latencies } = await watched(page);
  await context.close();
  return { latency: p95(latencies) };
}

async function writeOnOurPad(browser: Browser, server: Server, tablet: SigningTablet): Promise<OwnRound> {
  const context = await browser.newContext({ baseURL: server.url, locale: "zh-HK", viewport: VIEWPORT });
  await adopt(context, server.url, tablet);
  const page = await watchedPage(context);
  await page.goto("/bedside/sign");
  const sent = await write(page);
  const { latencies } = await watched(page);
  // Turned and turned back: everything is drawn anew, and in one piece.
  for (const width of [VIEWPORT.width - 80, VIEWPORT.width]) {
    await page.setViewportSize({ ...VIEWPORT, width });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  const { arcs } = await watched(page);
  const box = await page.locator("canvas[role=img]").boundingBox();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await page.waitForURL("**/bedside/done");
  await context.close();
  const [event] = signedEvents(server.dataDir, tablet.submissionId);
  if (!event?.ink || !box) throw new Error("Nothing was signed");
  const outline = await outlineDistance({
    dataDir: server.dataDir,
    consentId: tablet.consentId,
    ink: event.ink,
    arcs,
    box,
  });
  return { sent, stored: event.ink.strokes.flat().length, latency: p95(latencies), outline };
}

async function watchedPage(context: Awaited<ReturnType<Browser["newContext"]>>): Promise<Page> {
  await context.addInitScript(inPage(watchPaint));
  return context.newPage();
}

async function write(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await page.locator("canvas[data-open=true]").waitFor();
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const sent = await writeFast(page, cdp);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return sent;
}

const watched = (page: Page): Promise<PaintWatch> =>
  page.evaluate(() => structuredClone((window as unknown as { paintWatch: PaintWatch }).paintWatch));

function p95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(2));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
