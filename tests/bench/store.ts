import { setImmediate } from "node:timers/promises";
import { openStore } from "../../lib/store/open-store.ts";
import { foldersIn, withFolders } from "../faults/folders.ts";
import type { Folders } from "../faults/open-system.ts";
import { randomFrom } from "../faults/random.ts";
import type { Figure } from "./figure.ts";
import { fillWithConsents } from "./many-consents.ts";
import { openPlainInsert, openPrismaInsert } from "./plain-inserts.ts";
import { openSigningStore } from "./signing-store.ts";

const ROUNDS = 7;
const IN_A_ROUND = 100;
const ARRIVALS = 400;
const CONSENTS = 100_000;

/**
 * The commit of a signature (events, projection, document, all chained) over an insert of as many bytes into one row,
 * as durable, by the bare driver and through Prisma; how evenly it goes at half load; what a full database costs at
 * the start. One of each a round, in turn.
 */
export async function store(): Promise<Figure[]> {
  return [...(await withFolders(commits)), await withFolders(startUps)];
}

async function commits(root: string): Promise<Figure[]> {
  const signing = await openSigningStore(root);
  const [plain, prisma] = [
    openPlainInsert(`${root}/plain.db`, signing.byteLength),
    await openPrismaInsert(`${root}/prisma.db`, signing.byteLength),
  ];
  const rates: Record<"ours" | "plain" | "prisma", number[]> = { ours: [], plain: [], prisma: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ready = await signing.prepare(IN_A_ROUND);
    // The first round warms up.
    const keep = (name: keyof typeof rates, rate: number) => round > 0 && rates[name].push(rate);
    keep("ours", await rateOf(ready));
    keep("plain", await rateOf(plain.inserts(IN_A_ROUND)));
    keep("prisma", await rateOf(prisma.inserts(IN_A_ROUND)));
  }
  const ours = median(rates.ours);
  // The plain insert beside it says how even the machine is.
  const evenness = [
    await atHalfLoad("store", signing.prepare),
    await atHalfLoad("the driver's plain insert", plain.inserts),
  ];
  plain.close();
  await prisma.close();
  await signing.close();
  return [
    { name: "store commits/s over the driver's plain inserts/s", ours, reference: median(rates.plain), goal: 0.6 },
    { name: "store commits/s over Prisma's plain inserts/s", ours, reference: median(rates.prisma), goal: 0.6 },
    ...evenness,
  ];
}

type Work = () => Promise<unknown>;

/** How many of these a second, one after the other. */
async function rateOf(works: Work[]): Promise<number> {
  const started = performance.now();
  for (const work of works) await work();
  return (works.length * 1000) / (performance.now() - started);
}

/** Arrivals at random moments, half as many a second as could be served just before; each waits for those before it. */
async function atHalfLoad(name: string, prepare: (count: number) => Promise<Work[]> | Work[]): Promise<Figure> {
  const random = randomFrom(20261126);
  const [tails, middles]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const perSecond = await rateOf(await prepare(IN_A_ROUND));
    const ready = await prepare(ARRIVALS);
    const taken: number[] = [];
    const pending: Promise<unknown>[] = [];
    let due = performance.now();
    for (const commit of ready) {
      due += (-Math.log(1 - random.next()) * 2000) / perSecond;
      while (performance.now() < due) await setImmediate();
      const since = due;
      pending.push(commit().then(() => taken.push(performance.now() - since)));
    }
    await Promise.all(pending);
    tails.push(quantile(taken, 0.99));
    middles.push(median(taken));
  }
  return {
    name: `${name} p99 in ms at half load over the median`,
    ours: median(tails),
    reference: median(middles),
    goal: 4,
  };
}

async function startUps(root: string): Promise<Figure> {
  const [empty, full] = [foldersIn(root, "empty"), foldersIn(root, "full")];
  for (const folders of [empty, full]) await startUp(folders);
  await fillWithConsents(full, CONSENTS);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0].push(await startUp(empty));
    times[1].push(await startUp(full));
  }
  const [reference, ours] = times.map(median) as [number, number];
  return { name: `store start in ms with ${CONSENTS} consents over an empty one`, ours, reference, goal: 2 };
}

async function startUp({ dataDir, headDir }: Folders): Promise<number> {
  const started = performance.now();
  const opened = await openStore(dataDir, { headDir });
  const taken = performance.now() - started;
  await opened.close();
  return taken;
}

function median(values: number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN).toFixed(2));
}
