import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PATIENT_INK } from "../../lib/cli/sample-ink.ts";
import { readFontFiles } from "../../lib/store/font-files.ts";
import { loadLeaflets } from "../../lib/store/load-leaflets.ts";
import type { Figure } from "./figure.ts";
import { bareCost } from "./pdf/bare-cost.ts";
import type { Compose, Engine } from "./pdf/engine.ts";
import { ENGINES, type EngineName } from "./pdf/engines.ts";

const ROUNDS = 15;
/** Of each engine, before anything counts: a server that runs for weeks has its code compiled. */
const WARM_MS = 4000;
/** Ours is too quick for one to be timed alone. */
const OURS_A_ROUND = 10;
const MANY = 10_000;
const GOALS: Partial<Record<EngineName, number>> = { naive: 1 / 30, pdfkit: 1 / 18, typst: 0.8 };

/**
 * One warm document, with tags, appendices, attachment and hash, over what other engines take for the same leaflet with
 * label and signature alone, in turn; over the bare cost of deflating and hashing its own bytes; what is stored for it;
 * memory over 10,000; and the first document of a new process.
 */
export async function pdf(): Promise<Figure[]> {
  const compose = await opened();
  const times = await measured(compose);
  const took = median(times.ours ?? []);
  const figures = Object.entries(GOALS).map(([name, goal]) => ({
    name: `pdf warm over ${name}, ms`,
    ours: took,
    reference: median(times[name] ?? []),
    goal: rounded(goal, 4),
  }));
  const [own, other] = [await compose.ours(label(1), PATIENT_INK), await compose.naive(label(1), PATIENT_INK)];
  return [
    ...figures,
    { name: "pdf over deflating and hashing its bytes, ms", ours: took, reference: median(times.bare ?? []), goal: 3 },
    { name: "pdf bytes stored over naive", ours: own.length, reference: other.length, goal: 0.2 },
    await memory(compose.ours),
    { name: "pdf first document over naive, ms", ours: coldStart("ours"), reference: coldStart("naive"), goal: 1 },
  ];
}

async function opened(): Promise<Record<EngineName, Compose>> {
  const [leaflet] = loadLeaflets(join(import.meta.dirname, "../../lib/leaflet/texts")).current();
  if (!leaflet) throw new Error("no leaflet is published");
  const files = readFontFiles();
  const open = async ([name, engine]: [string, Engine]) => [name, await engine(leaflet, files)] as const;
  return Object.fromEntries(await Promise.all(Object.entries(ENGINES).map(open))) as Record<EngineName, Compose>;
}

async function measured(compose: Record<EngineName, Compose>): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { bare: [] };
  for (const one of Object.values(compose)) await warm(one);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, one] of Object.entries(compose)) {
      const repeats = name === "ours" ? OURS_A_ROUND : 1;
      const took = await timed(repeats, (turn) => one(label(round * repeats + turn), PATIENT_INK));
      times[name] = [...(times[name] ?? []), took];
    }
    const bare = bareCost(await compose.ours(label(round), PATIENT_INK));
    times.bare?.push(await timed(OURS_A_ROUND, bare));
  }
  return times;
}

async function warm(compose: Compose): Promise<void> {
  const until = performance.now() + WARM_MS;
  for (let turn = 0; performance.now() < until; turn += 1) await compose(label(turn), PATIENT_INK);
}

async function timed(repeats: number, work: (turn: number) => unknown): Promise<number> {
  const started = performance.now();
  for (let turn = 0; turn < repeats; turn += 1) await work(turn);
  return (performance.now() - started) / repeats;
}

/** In megabytes, after 1,000 documents and after ten times as many. */
async function memory(compose: Compose): Promise<Figure> {
  let early = 0;
  for (let count = 1; count <= MANY; count += 1) {
    await compose(label(count), PATIENT_INK);
    if (count === MANY / 10) early = residentMb();
  }
  return { name: `pdf memory after ${MANY}, MB`, ours: residentMb(), reference: early, goal: 1.1 };
}

function residentMb(): number {
  return rounded(process.memoryUsage.rss() / 2 ** 20, 1);
}

/** From the start of a process to its first document. */
function coldStart(engine: EngineName): number {
  const script = join(import.meta.dirname, "pdf/first-document.ts");
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", script, engine], { encoding: "utf8" });
    return Number(stdout);
  });
  return median(runs);
}

/** Names of which each document has other characters. */
function label(turn: number) {
  const nameChinese = String.fromCodePoint(0x9673, 0x5927 + (turn % 900), 0x6587 + (turn % 1300));
  return { nameLatin: "CHAN, Tai Man", nameChinese, hospitalNo: `H${turn}`, episodeNo: `E${turn}` };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, 3);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
