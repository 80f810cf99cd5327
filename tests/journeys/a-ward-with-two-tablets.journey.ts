import fc from "fast-check";
import { isSpoken } from "../model/http-driver.ts";
import { openHttpWard } from "../model/http-ward.ts";
import { type HttpTally, httpDifferences } from "../model/run-http-sequence.ts";
import { sequencesOf } from "../model/sequences.ts";
import { expect, test } from "./support/journey.ts";

/** The longest journey by far, and named so that it is among the first to start. */
const SEQUENCES = 300;
const SEED = 20261126;

test(`${SEQUENCES} random sequences from two tablets without JavaScript come to what the model expects`, async ({
  server,
}) => {
  test.setTimeout(1_800_000);
  const opened = await openHttpWard(server);
  const tally: HttpTally = { commands: 0, done: 0, answers: new Map(), reached: new Map() };
  let number = 0;
  await fc.assert(
    fc.asyncProperty(sequencesOf(isSpoken), async (commands) => {
      number += 1;
      expect(await httpDifferences(opened, number, commands, tally)).toEqual([]);
    }),
    // No shrinking: a sequence that went wrong may leave a tablet in the patient's hands. Seed and path replay it.
    { numRuns: SEQUENCES, seed: SEED, endOnFailure: true },
  );
  expect(tally.done).toBeGreaterThan(SEQUENCES * 5);
  expect([...tally.reached.keys()]).toEqual(expect.arrayContaining(["signed", "completed", "withdrawn", "superseded"]));
  await opened.services.store.close();
});
