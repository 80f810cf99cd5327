import { describe, expect, test } from "vitest";
import { type FaultKind, faultsIn } from "./fault-kind.ts";
import { FAULT_KINDS } from "./fault-kinds.ts";
import { PLANTS } from "./plant.ts";

/** Which kind of accident finds which fault, and in how many runs. */
const FINDERS: Record<(typeof PLANTS)[number], [kind: string, runs: number]> = {
  "synchronous-normal": ["power-loss", 8],
  "shared-connection": ["concurrency", 1],
  "dropped-trigger": ["second-process", 1],
  "document-after-commit": ["power-loss", 30],
  "time-of-the-client": ["clock-jump", 1],
  "swallowed-busy": ["locked-database", 2],
  "lost-rollback": ["concurrency", 1],
  "key-forgotten-on-restart": ["sigkill", 3],
  "restore-not-noticed": ["restored-backup", 1],
  "copy-without-wal": ["restored-backup", 1],
};

function canRun(kind: FaultKind | undefined): boolean {
  return process.env.REQUIRE_TOOLS !== undefined || kind?.missing?.() === undefined;
}

describe.each(PLANTS)("the planted fault %s", (plant) => {
  const [name, runs] = FINDERS[plant];
  const kind = FAULT_KINDS.find((one) => one.name === name);
  test.runIf(canRun(kind))(`is found by ${name}`, { timeout: 300_000 }, async () => {
    const tally = await kind?.run({ runs, seed: 7, plant });
    expect(tally && faultsIn(tally)).toBeGreaterThan(0);
  });
});
