import { expect, test } from "vitest";
import { CONSENT_STATUSES } from "../../lib/consent/consent.ts";
import { TRANSITIONS } from "./invariants.ts";
import { runModel } from "./run-model.ts";

/** A part of what `npm run model` plays; a failure names the seed and the path that replay it. */
const SEQUENCES = 300;

test("the table of states names every status, and no other", () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...CONSENT_STATUSES].sort());
});

test(`${SEQUENCES} random sequences from two tablets come to what the model expects`, async () => {
  const { reached, done, commands } = await runModel(SEQUENCES, 20261123);
  // They are no idle ones: most commands are accepted, many are not, and every status is reached again and again.
  expect(done).toBeGreaterThan(commands / 2);
  expect(done).toBeLessThan(commands * 0.9);
  for (const status of CONSENT_STATUSES) expect(reached.get(status) ?? 0, status).toBeGreaterThan(3);
}, 900_000);
