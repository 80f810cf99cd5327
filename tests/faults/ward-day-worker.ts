import { writeSync } from "node:fs";
import { openSystem } from "./open-system.ts";
import type { Plant } from "./plant.ts";
import { playDay, type Told } from "./ward-day.ts";

/** A process that plays a ward's day and says on its standard output, at once, what it was told. */
export type WorkerInput = {
  dataDir: string;
  headDir: string;
  patients: number;
  first: number;
  plant?: Plant | undefined;
};

const input = JSON.parse(process.argv[2] ?? "{}") as WorkerInput;
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`);

try {
  const services = await openSystem(input, input.plant);
  tell({ kind: "open" });
  await playDay(services, { ...input, now: () => new Date() }, tell);
  await services.store.close();
  tell({ kind: "done" });
} catch (error) {
  if (!(error instanceof Error && error.name === "StoreRefused")) throw error;
  tell({ kind: "refused", code: (error as Error & { code: string }).code });
}
