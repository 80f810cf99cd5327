import { expect, test } from "vitest";
import { bedsideSteps } from "./kinds/bedside-steps.ts";

test("what a patient marks and turns on a bad line is in the log once all is well again", {
  timeout: 400_000,
}, async () => {
  const tally = await bedsideSteps.run({ runs: 8, seed: 3 });
  expect(tally.findings).toEqual([]);
  expect(tally.acknowledged).toBeGreaterThan(0);
});
