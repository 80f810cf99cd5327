import { parseArgs } from "node:util";
import { fail } from "../../lib/cli/fail.ts";
import { missingTool } from "../tools.ts";
import { faultsIn, type Tally } from "./fault-kind.ts";
import { FAULT_KINDS } from "./fault-kinds.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20261125" },
    runs: { type: "string" },
    only: { type: "string" },
    /** For each kind. */
    minutes: { type: "string", default: "60" },
  },
});
const { only } = values;
const seed = Number(values.seed);
/** `--only bedside` takes every kind whose name begins so. */
const kinds = FAULT_KINDS.filter(({ name }) => only === undefined || name === only || name.startsWith(`${only}-`));
if (kinds.length === 0)
  fail(`There is no kind "${only}". The kinds: ${FAULT_KINDS.map(({ name }) => name).join(", ")}`);

process.stdout.write(
  "| kind | runs | acknowledged | lost | duplicated | altered | false done | stuck | refused | seconds |\n",
);
process.stdout.write("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
for (const kind of kinds) {
  const missing = missingTool(kind.needs ?? []);
  if (missing) fail(`${kind.name} needs ${missing}, which this machine has not`);
  const runs = Math.min(Number(values.runs ?? kind.usual), kind.limit);
  const started = performance.now();
  report(
    kind.name,
    await kind.run({ runs, seed, until: started + Number(values.minutes) * 60_000 }),
    (performance.now() - started) / 1000,
  );
}

function report(name: string, tally: Tally, seconds: number): void {
  const { runs, acknowledged, lost, duplicated, corrupt, falseDone, stuck, refused, findings } = tally;
  const cells = [name, runs, acknowledged, lost, duplicated, corrupt, falseDone, stuck, refused, seconds.toFixed(0)];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
  for (const one of findings) process.stderr.write(`${name}: ${one}\n`);
  if (faultsIn(tally) > 0) process.exitCode = 1;
}
