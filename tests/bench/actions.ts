import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import {
  formWithButton,
  openPlainBrowser,
  type PlainBrowser,
  type PlainForm,
} from "../journeys/support/plain-browser.ts";
import { type Server, startServer } from "../journeys/support/server.ts";
import { BOTH_IDENTIFIERS, CLEAR, CONFIRMED, INK, type Stencils, takeStencils } from "../journeys/support/stencils.ts";
import type { Figure } from "./figure.ts";

const ROUNDS = 50;
/** What composes the PDF has run some hundred times on a ward; cold, it takes four times as long. */
const WARM_UP = 100;
const GOAL = 2.5;
const NURSE = "N20418";
const pin = (staffNumber: string) => ({ staffNumber, secret: DEMO_PIN });

/** Milliseconds by action. */
type Times = Map<string, number[]>;

/**
 * What each action of staff takes, from the request to its answer, over an action that resolves the session and does
 * nothing else: choosing the purpose of a look, which sets a cookie. Both answer with the address to go on to, and no
 * page is drawn for either. One of each a round, in turn. PINs are slow by intent, and are not among them.
 */
export async function actions(): Promise<Figure[]> {
  ensureBuild();
  const server = await startServer();
  try {
    const times = await measured(server);
    const reference = median(times.get("empty") ?? []);
    times.delete("empty");
    return [...times]
      .map(([name, taken]) => ({ name: `actions ${name}`, ours: median(taken), reference, goal: GOAL }))
      .sort((a, b) => b.ours - a.ours);
  } finally {
    await server.stop();
  }
}

async function measured(server: Server): Promise<Times> {
  const nurse = await signedIn(server.url, NURSE);
  const officer = await signedIn(server.url, "R70231");
  const there = await signedIn(server.url, "N20533");
  const stencils = await takeStencils({ here: nurse, there }, [labelOf("A"), labelOf("B")], pin(NURSE));
  const purpose = formWithButton(await officer.open("/records/purpose"), /^繼續/);
  const times: Times = new Map();
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    if (round === WARM_UP) times.clear();
    const timed = stopwatch(times);
    const empty = () => timed("empty", officer, purpose, { purpose: "audit" });
    await oneRound(nurse, stencils, round, async (name, form, filled) => {
      await empty();
      return timed(name, nurse, form, filled);
    });
  }
  return times;
}

type Timed = (name: string, form: PlainForm, filled?: Record<string, string>) => Promise<string>;

/** A consent from its label to its withdrawal, and two that are put off and given up. */
async function oneRound(nurse: PlainBrowser, stencils: Stencils, round: number, timed: Timed): Promise<void> {
  const prepare = (mark: string) => timed("prepare", stencils("prepare"), labelOf(`${round}${mark}`));
  const id = await prepare("a");
  await timed("confirm label", stencils("confirm-label", id));
  await timed("identity", stencils("identity", id), BOTH_IDENTIFIERS);
  await timed("checks", stencils("checks", id), CLEAR);
  await timed("hand over", stencils("hand-over", id));
  for (let step = 1; step <= 10; step += 1) await nurse.send(stencils("turn"), { step: String(step) });
  const sign = await nurse.open("/bedside/sign");
  const submissionId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(sign.text)?.[0] ?? "";
  await nurse.sendJson("/bedside/submit", { submissionId, ink: INK });
  await nurse.send(stencils("take-back"), pin(NURSE));
  await timed("confirm", stencils("confirm", id), CONFIRMED);
  await timed("withdraw", stencils("withdraw", id), { toldBy: "patient", manner: "orally" });

  const other = await prepare("b");
  await nurse.send(stencils("confirm-label", other));
  await nurse.send(stencils("identity", other), BOTH_IDENTIFIERS);
  await timed("record a decision", stencils("record-decision", other), { decision: "deferred" });
  await timed("resume", stencils("resume", other));
  await timed("doubt capacity", stencils("doubt-capacity", other), { doctorTold: "黃志恒" });
  await timed("cancel", stencils("abandon", await prepare("c")));
  const { nameLatin, nameChinese, hospitalNo, episodeNo } = labelOf(`${round}d`);
  const scan = `${nameLatin} ${nameChinese}|${hospitalNo}|${episodeNo}`;
  await timed("scan", stencils("scan"), { scan });
}

function stopwatch(times: Times) {
  return async (name: string, browser: PlainBrowser, form: PlainForm, filled: Record<string, string> = {}) => {
    const started = performance.now();
    const page = await browser.send(form, filled);
    const taken = performance.now() - started;
    if (page.status !== 303) throw new Error(`${name} was refused (${page.status} ${page.leadsTo})`);
    times.set(name, [...(times.get(name) ?? []), taken]);
    return page.leadsTo.split("/")[2] ?? "";
  };
}

async function signedIn(url: string, staffNumber: string): Promise<PlainBrowser> {
  const browser = openPlainBrowser(url);
  await browser.send(formWithButton(await browser.open("/sign-in"), /^登入/), pin(staffNumber));
  return browser;
}

function labelOf(mark: string) {
  const own = mark.toUpperCase();
  return { nameLatin: "TESTER, Bench", nameChinese: "測試", hospitalNo: `H9900${own}`, episodeNo: `E9900${own}` };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2));
}
