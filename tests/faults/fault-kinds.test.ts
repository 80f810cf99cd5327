import { expect, test } from "vitest";
import { describeWith } from "../describe-with.ts";
import { faultsIn } from "./fault-kind.ts";
import { STORE_KINDS } from "./fault-kinds.ts";

/** A short form of each kind; `npm run faults` has the long one. */
for (const kind of STORE_KINDS)
  describeWith(kind.needs ?? [], kind.name, () => {
    test("loses nothing, doubles nothing, spoils nothing", { timeout: 300_000 }, async () => {
      const tally = await kind.run({ runs: Math.min(kind.usual, 2), seed: 11 });
      expect(tally.findings).toEqual([]);
      expect(faultsIn(tally)).toBe(0);
      expect(tally.acknowledged).toBeGreaterThan(0);
    });
  });
