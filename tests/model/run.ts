import { parseArgs } from "node:util";
import { runModel } from "./run-model.ts";

const { values } = parseArgs({
  options: { sequences: { type: "string", default: "1000" }, seed: { type: "string", default: "20261123" } },
});
const [sequences, seed] = [Number(values.sequences), Number(values.seed)];
const started = Date.now();
const tally = await runModel(sequences, seed);
const seconds = (Date.now() - started) / 1000;
const { commands, done, reached, answers } = tally;
const lines = {
  sequences,
  seed,
  seconds,
  commands,
  done,
  reached: Object.fromEntries(reached),
  answers: Object.fromEntries([...answers].sort()),
};
process.stdout.write(`${JSON.stringify(lines, null, 1)}\n`);
