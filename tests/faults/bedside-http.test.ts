import { expect, test } from "vitest";
import { faultsIn } from "./fault-kind.ts";
import { bedsideHttp } from "./kinds/bedside-http.ts";
import { BEDSIDE_PLANTS } from "./plant.ts";

/** Lines are slow on purpose, and each server that was killed starts again. */
const PATIENCE_MS = 400_000;

test(
  "a bad line and a killed server lose nothing, store nothing twice, and never say done too early",
  async () => {
    const tally = await bedsideHttp.run({ runs: 40, seed: 1 });
    expect(tally.findings).toEqual([]);
    expect(tally.acknowledged).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

// Five consents: what a plant needs (a first request that never arrives whole) befalls at least one of them.
test.each(BEDSIDE_PLANTS)(
  "the campaign finds a planted fault: %s",
  async (plant) => {
    expect(faultsIn(await bedsideHttp.run({ runs: 130, seed: 2, plant }))).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
