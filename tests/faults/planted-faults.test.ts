import { expect, test } from "vitest";
import { describeWith } from "../describe-with.ts";
import { FAULT_KINDS } from "./fault-kinds.ts";
import { PLANTS } from "./plant.ts";

/** Which kind of accident finds which fault, in how many runs, and in which words. */
const FINDERS: Record<(typeof PLANTS)[number], [kind: string, runs: number, words: RegExp]> = {
  "synchronous-normal": ["power-loss", 8, /once acknowledged, are not in the database/],
  "shared-connection": ["concurrency", 1, /^lost: /m],
  "dropped-trigger": ["second-process", 1, /Trigger LogPayload_no_update is missing/],
  "document-after-commit": ["power-loss", 30, /The document that entry \d+ of the log names is missing/],
  "time-of-the-client": ["clock-jump", 1, /a time that is not the server's/],
  "swallowed-busy": ["locked-database", 2, /^lost: revision/m],
  "lost-rollback": ["concurrency", 1, /what was rolled back is there/],
  // One receipt has to be heard before the first kill: of seed 2 that comes after 73 lines, and three tablets without a
  // receipt have said 48 at most.
  "key-forgotten-on-restart": ["sigkill", 2, /after a restart another answer/],
  "restore-not-noticed": ["restored-backup", 1, /an answer that nobody misses/],
  "copy-without-wal": ["restored-backup", 3, /^lost: revision/m],
};

for (const plant of PLANTS) {
  const [name, runs, words] = FINDERS[plant];
  const kind = FAULT_KINDS.find((one) => one.name === name);
  describeWith(kind?.needs ?? [], `the planted fault ${plant}`, () => {
    test(`is found by ${name}`, { timeout: 300_000 }, async () => {
      const tally = await kind?.run({ runs, seed: 2, plant });
      expect(tally?.findings.join("\n")).toMatch(words);
    });
  });
}
