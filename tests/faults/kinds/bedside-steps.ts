import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { startChromium } from "../../journeys/support/chromium.ts";
import { adopt, labelOf, openSigningWard } from "../../journeys/support/signing-tablet.ts";
import { goOn, hydrated } from "../../journeys/support/steps.ts";
import { emptyTally, type FaultInput, type FaultKind, found, type Tally } from "../fault-kind.ts";
import { type FaultyProxy, openFaultyProxy } from "../faulty-proxy.ts";
import { type KillableServer, openKillableServer } from "../killable-server.ts";
import { nextFault } from "../network-weather.ts";
import { randomFrom } from "../random.ts";

/** Passages marked and a page turned in a real browser on a bad line, and what is in the log once all is well again. */
export const bedsideSteps: FaultKind = { name: "bedside-steps", usual: 100, limit: 1000, run };

const PATIENCE_MS = 60_000;
/** Reading pages with several passages to ask about. */
const PAGES = [2, 3, 5, 8, 9];
const TEXT_SIZES = ["標準", "大", "特大"];

type Scene = {
  server: KillableServer;
  proxy: FaultyProxy;
  random: ReturnType<typeof randomFrom>;
  tally: Tally;
  browser: Browser;
};
type Logged = { type: string; unitId?: string };

async function run({ runs, seed, until = Number.POSITIVE_INFINITY }: FaultInput): Promise<Tally> {
  const server = await openKillableServer();
  const proxy = await openFaultyProxy(() => server.port);
  const browser = await startChromium();
  const scene: Scene = { server, proxy, random: randomFrom(seed), tally: emptyTally(), browser };
  try {
    const ward = await openSigningWard(proxy.url, { connection: "close" });
    while (scene.tally.runs < runs && performance.now() < until) {
      await one(scene, await ward.toWelcome(labelOf(`Q${seed}N${scene.tally.runs}`)));
      scene.tally.runs += 1;
    }
    return scene.tally;
  } finally {
    await browser.close();
    await proxy.close();
    await server.stop();
  }
}

async function one(scene: Scene, tablet: Awaited<ReturnType<SigningWard["toWelcome"]>>): Promise<void> {
  const { proxy, random, tally, browser, server } = scene;
  const step = PAGES[random.below(PAGES.length)] as number;
  const about = `run ${tally.runs} (page ${step}) ${tablet.consentId}`;
  const context = await browser.newContext({ baseURL: proxy.url, locale: "zh-HK" });
  await adopt(context, proxy.url, tablet);
  const page = await context.newPage();
  const path = `/bedside/read/${step}`;
  await page.goto(path);
  await hydrated(page);
  proxy.next(nextFault(random, 3000));
  proxy.cut();
  const asked = await pressSome(page, random);
  const isHandedBack = random.below(3) === 0;
  if (isHandedBack) await press(page, "交回護士");
  if (random.below(4) === 0) {
    await server.kill();
    await server.start();
  }
  // What the tab still shows as marked is marked.
  for (const unitId of await marked(page)) {
    if (!has(logged(scene, tablet.consentId), { type: "question-asked", unitId }))
      found(tally, "falseDone", `${about} ${unitId}`);
  }
  const isReloaded = random.below(3) === 0;
  if (isReloaded) await page.reload().catch(() => undefined);
  proxy.next({ kind: "none" });
  // An answer that a reload took away is pressed once more; what was to be recorded is not.
  const wanted: Logged[] = [
    ...asked.map((unitId) => ({ type: "question-asked", unitId })),
    ...(step === 5 ? [{ type: "tier-acknowledged" }] : [{ type: "section-read" }]),
    ...(isHandedBack && !isReloaded ? [{ type: "handed-back" }] : []),
  ];
  await comesTo(scene, page, { consentId: tablet.consentId, path, wanted, about });
  await context.close();
  const log = logged(scene, tablet.consentId);
  for (const unitId of new Set(asked)) {
    const times = log.filter((event) => event.type === "question-asked" && event.unitId === unitId).length;
    if (times > 1) found(tally, "duplicated", `${about} ${unitId}`);
  }
}

type SigningWard = Awaited<ReturnType<typeof openSigningWard>>;

/** One to three marks, now and then a text size among them, and the page's own button. Gives the passages. */
async function pressSome(page: Page, random: Scene["random"]): Promise<string[]> {
  const there = await page
    .locator('main button[name="ask"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value));
  const from = random.below(there.length);
  const asked = there.slice(from, from + 1 + random.below(3));
  for (const unitId of asked) {
    await page.locator(`main button[name="ask"][value="${unitId}"]`).click();
    if (random.below(3) === 0) await press(page, TEXT_SIZES[random.below(TEXT_SIZES.length)] as string);
  }
  await goOn(page).click();
  return asked;
}

/** A page that has changed or failed meanwhile may have no such button. */
async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name, exact: true })
    .click({ timeout: 1000 })
    .catch(() => undefined);
}

/** By itself, or by the button that the page offers. */
async function comesTo(
  scene: Scene,
  page: Page,
  { consentId, path, wanted, about }: { consentId: string; path: string; wanted: Logged[]; about: string },
): Promise<void> {
  const started = performance.now();
  const missing = () => wanted.filter((one) => !has(logged(scene, consentId), one));
  while (missing().length > 0) {
    if (performance.now() - started > PATIENCE_MS) {
      const text = (await page.locator("body").textContent())?.slice(-120);
      return found(scene.tally, "lost", `${about}: ${JSON.stringify(missing())} ${page.url()} ${text}`);
    }
    // On a page that came in half, or not at all, a person asks for it once more.
    if ((await page.locator("main h1").count()) === 0) await page.goto(path).catch(() => undefined);
    await page
      .getByRole("button", { name: /立即再試|再試一次/ })
      .click({ timeout: 500 })
      .catch(() => undefined);
  }
  scene.tally.acknowledged += wanted.length;
}

function marked(page: Page): Promise<string[]> {
  return page
    .locator('main button[name="unmark"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value))
    .catch(() => []);
}

function has(log: Logged[], wanted: Logged): boolean {
  return log.some(({ type, unitId }) => type === wanted.type && unitId === wanted.unitId);
}

function logged({ server }: Scene, consentId: string): Logged[] {
  const file = new Database(join(server.dataDir, "consent.db"), { readonly: true, fileMustExist: true });
  try {
    const rows = file
      .prepare<[string], { type: string; data: string }>(
        "SELECT e.type, p.data FROM LogEntry e JOIN LogPayload p ON p.position = e.position WHERE e.streamId = ? ORDER BY e.revision",
      )
      .all(consentId);
    return rows.map(({ type, data }) => {
      const { unitId } = JSON.parse(data);
      return unitId === undefined ? { type } : { type, unitId };
    });
  } finally {
    file.close();
  }
}
