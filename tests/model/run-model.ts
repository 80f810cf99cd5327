import fc from "fast-check";
import { differences, emptyTally, type Tally } from "./run-sequence.ts";
import { sequencesOf } from "./sequences.ts";
import { openUseCaseWard } from "./use-case-ward.ts";

/** Plays this many random sequences against the model. Throws with the shortest that differs, and the seed to replay it. */
export async function runModel(sequences: number, seed: number): Promise<Tally> {
  const real = await openUseCaseWard();
  const tally = emptyTally();
  let number = 0;
  try {
    await fc.assert(
      fc.asyncProperty(sequencesOf(), async (commands) => {
        number += 1;
        const found = await differences(real, number, commands, tally);
        if (found.length > 0) throw new Error(found.join("\n"));
      }),
      { numRuns: sequences, seed },
    );
  } finally {
    await real.close();
  }
  return tally;
}
