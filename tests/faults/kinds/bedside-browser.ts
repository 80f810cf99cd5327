import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { startChromiumWithProfile } from "../../journeys/support/chromium.ts";
import { signedEvents } from "../../journeys/support/signed-events.ts";
import { adopt, labelOf, openSigningWard, type SigningTablet } from "../../journeys/support/signing-tablet.ts";
import { draw } from "../../journeys/support/steps.ts";
import { ACCIDENTS, type Accident } from "../browser-accidents.ts";
import { emptyTally, type FaultInput, type FaultKind, found, type Tally } from "../fault-kind.ts";
import { type FaultyProxy, openFaultyProxy } from "../faulty-proxy.ts";
import { type KillableServer, openKillableServer } from "../killable-server.ts";
import { wordsInProfile } from "../profile-words.ts";
import { randomFrom } from "../random.ts";

/** A signature in a real browser, an accident at the press, and what is there once all is well again. */
export const bedsideBrowser: FaultKind = { name: "bedside-browser", usual: 200, limit: 2000, run };

const PATIENCE_MS = 60_000;

type Scene = {
  server: KillableServer;
  proxy: FaultyProxy;
  random: ReturnType<typeof randomFrom>;
  tally: Tally;
  profile: string;
};

async function run({ runs, seed, until = Number.POSITIVE_INFINITY }: FaultInput): Promise<Tally> {
  const server = await openKillableServer();
  const proxy = await openFaultyProxy(() => server.port);
  const profile = mkdtempSync(join(tmpdir(), "bedside-profile-"));
  const scene: Scene = { server, proxy, random: randomFrom(seed), tally: emptyTally(), profile };
  try {
    const ward = await openSigningWard(proxy.url, { connection: "close" });
    while (scene.tally.runs < runs && performance.now() < until) {
      const n = scene.tally.runs;
      const tablet = await ward.toPad(labelOf(`W${seed}N${n}`));
      await one(scene, tablet, ACCIDENTS[n % ACCIDENTS.length] as Accident);
      scene.tally.runs += 1;
      const words = ["測試墨", "TESTER", `H99IW${seed}N`, `E99IW${seed}N`, '"x":0.'];
      for (const word of wordsInProfile(profile, words)) found(scene.tally, "corrupt", `in the clear: ${word}`);
    }
    return scene.tally;
  } finally {
    await proxy.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function one(scene: Scene, tablet: SigningTablet, accident: Accident): Promise<void> {
  const { proxy, random, tally, server } = scene;
  const about = `run ${tally.runs} (${accident.name}) ${tablet.submissionId}`;
  let context = await openTablet(scene, tablet, { isNext: true });
  let page = await context.newPage();
  await accident.prepare?.(page);
  await page.goto("/bedside/sign");
  const strokes = randomStrokes(random);
  await draw(page, strokes);
  const press = () => page.getByRole("button", { name: "確認簽署" }).click();
  await accident.strike({ page, proxy, server, random, press });
  await checkDone(scene, page, tablet, about);
  if (accident.tab === "browser-killed") await killBrowser(context);
  if (accident.tab === "closed") await closeTab(page);
  proxy.next({ kind: "none" });
  if (accident.tab === "browser-killed") context = await openTablet(scene, tablet, { isNext: false });
  if (accident.tab !== "open") {
    page = await context.newPage();
    await page.goto("/bedside/sign");
  }
  await becomesDone(page, () => pressAgain(page), tally, about);
  await checkDone(scene, page, tablet, about);
  await context.close();
  audit(scene, tablet, strokes.length, about);
}

/** As between two patients: what the one before left is forgotten. */
async function passByStaff(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.waitForFunction(() => localStorage.length === 0);
  await page.close();
}

async function openTablet(
  { profile, proxy }: Scene,
  tablet: SigningTablet,
  { isNext }: { isNext: boolean },
): Promise<BrowserContext> {
  const viewport = { width: 1080, height: 810 };
  const context = await startChromiumWithProfile(profile, {
    baseURL: proxy.url,
    locale: "zh-HK",
    viewport,
  });
  await context.clearCookies();
  if (isNext) await passByStaff(context);
  await adopt(context, proxy.url, tablet);
  return context;
}

/** Chromium forgets that it was asked to close a tab when just then the tab's next page arrives: it is asked until it has. */
async function closeTab(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send("Target.getTargetInfo");
  const browser = await page.context().browser()?.newBrowserCDPSession();
  while (!page.isClosed()) {
    await browser?.send("Target.closeTarget", { targetId: targetInfo.targetId }).catch(() => undefined);
    await page.waitForEvent("close", { timeout: 1000 }).catch(() => undefined);
  }
}

/** SIGKILL: nothing is flushed that was not on disk. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await cdp?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const main = processInfo.find(({ type }) => type === "browser");
  if (main) process.kill(main.id, "SIGKILL");
  await context.close().catch(() => undefined);
}

/** Done by itself, or by the button that the page offers: a page that says neither is stuck. */
async function becomesDone(page: Page, again: () => Promise<void>, tally: Tally, about: string): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE_MS) {
    if ((await isDone(page, 3000)) || (await isLockedWithNothingUnsent(page))) {
      tally.acknowledged += 1;
      return;
    }
    await again();
  }
  found(tally, "stuck", `${about}: ${(await page.locator("body").textContent())?.slice(-120)}`);
}

/** What a person presses. Where the line broke just as the next page came, it is the browser's own page that asks for it. */
async function pressAgain(page: Page): Promise<void> {
  if (page.url().startsWith("chrome-error:")) return void (await page.goto("/bedside/sign").catch(() => undefined));
  const button = page.getByRole("button", { name: /確認簽署|立即再試/ });
  await button.click({ timeout: 1000 }).catch(() => undefined);
}

/** A tab that is opened after the end says it on the staff's lock, where nothing of the patient is shown. */
function isDone(page: Page, timeout: number): Promise<boolean> {
  const done = page.getByRole("heading", { name: /已簽妥/ }).or(page.getByText("平板上的簽名已全部送出並儲存"));
  return done.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Of a tablet on which nothing rests any more the lock says nothing; of one on which something does it says so. */
async function isLockedWithNothingUnsent(page: Page): Promise<boolean> {
  const main = page.locator("main");
  const lock = main.filter({ has: page.getByRole("heading", { name: "請職員解鎖" }) }).filter({ hasNotText: "未送出" });
  return (await lock.count()) > 0;
}

async function checkDone(
  { server, tally }: Scene,
  page: Page,
  { submissionId }: SigningTablet,
  about: string,
): Promise<void> {
  if (page.isClosed() || !(await isDone(page, 1))) return;
  if (signedEvents(server.dataDir, submissionId).length === 0) found(tally, "falseDone", about);
}

function audit({ server, tally }: Scene, { submissionId }: SigningTablet, strokes: number, about: string): void {
  const events = signedEvents(server.dataDir, submissionId);
  if (events.length === 0) found(tally, "lost", about);
  if (events.length > 1) found(tally, "duplicated", about);
  const stored = events[0]?.ink?.strokes.length;
  if (stored !== undefined && stored !== strokes) found(tally, "corrupt", `${about}: ${stored} of ${strokes} strokes`);
}

function randomStrokes(random: Scene["random"]): [number, number][][] {
  const spot = (): [number, number] => [0.1 + random.next() * 0.8, 0.1 + random.next() * 0.8];
  return Array.from({ length: 1 + random.below(4) }, () => Array.from({ length: 3 + random.below(3) }, spot));
}
