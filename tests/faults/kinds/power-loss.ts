import { mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, foldersIn, freshFolders, removeFolders, withFolders } from "../folders.ts";
import type { Folders } from "../open-system.ts";
import { PowerCut } from "../power-cut.ts";
import { randomFrom } from "../random.ts";
import { runWorker } from "../run-worker.ts";
import type { Told } from "../ward-day.ts";
import { type FileOperation, readTrace, traceInto } from "../write-trace.ts";

/** One traced day is cut at so many moments. */
const CUTS_A_TRACE = 100;

/**
 * Traces every write and sync of a ward's day, and cuts the power at random moments of it: what was synced stays,
 * of the rest any sectors. Whatever had been told by then must be there.
 */
export const powerLoss: FaultKind = {
  name: "power-loss",
  usual: 100,
  limit: 5000,
  needs: ["strace"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { runs, seed, plant } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  while (goesOn(tally, input)) {
    const done = tally.runs;
    const traced = copyFolders(fresh, root, `traced-${done}`);
    const traceDir = join(root, `trace-${done}`);
    mkdirSync(traceDir);
    const day = { ...traced, patients: 2, first: 1 + random.below(900_000), plant };
    await runWorker("ward-day", day, { strace: traceInto(traceDir) });
    const operations = readTrace(traceDir);
    const cuts = Array.from({ length: Math.min(CUTS_A_TRACE, runs - done) }, () => random.below(operations.length));
    await cutAll(root, { fresh, traced, operations, cuts: cuts.sort((a, b) => a - b) }, random, tally);
    removeFolders(root, `traced-${done}`);
    removeFolders(root, `trace-${done}`);
  }
  return tally;
}

type Traced = { fresh: Folders; traced: Folders; operations: FileOperation[]; cuts: number[] };

async function cutAll(
  root: string,
  { fresh, traced, operations, cuts }: Traced,
  random: ReturnType<typeof randomFrom>,
  tally: Tally,
): Promise<void> {
  const power = new PowerCut();
  const moved: [string, string][] = [];
  const target = foldersIn(root, "cut");
  for (const which of ["dataDir", "headDir"] as const) {
    const folder = realpathSync(traced[which]);
    moved.push([folder, target[which]]);
    for (const entry of readdirSync(fresh[which], { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      power.begin(file.replace(fresh[which], folder), readFileSync(file));
    }
  }
  const place = (path: string): string | undefined => {
    const [from, to] = moved.find(([folder]) => path.startsWith(`${folder}/`)) ?? [];
    // The lock's files and the shared memory mean nothing after a power cut.
    return from && !/\/lock|-shm$/.test(path) ? path.replace(from, to ?? "") : undefined;
  };
  const told: Told[] = [];
  let at = 0;
  for (const cut of cuts) {
    for (; at < cut; at += 1) {
      const operation = operations[at];
      if (operation?.kind === "said") told.push(JSON.parse(operation.line) as Told);
      else if (operation) power.apply(operation);
    }
    power.leave(random, place);
    tally.runs += 1;
    await audit(target, told, tally);
    removeFolders(root, "cut");
  }
}
