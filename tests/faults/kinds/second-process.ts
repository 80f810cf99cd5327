import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import { openSystem } from "../open-system.ts";
import { randomFrom } from "../random.ts";
import { runWorker } from "../run-worker.ts";
import { playDay, type Told } from "../ward-day.ts";

/** While one process has the folder, a second is refused by name; once the first is killed, the next may. */
export const secondProcess: FaultKind = {
  name: "second-process",
  usual: 1,
  limit: 200,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed, plant } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const folders = copyFolders(fresh, root, "twice");
    const services = await openSystem(folders, plant);
    const told: Told[] = [];
    const second = runWorker("ward-day", { ...folders, patients: 1, first: 500 });
    await playDay(services, { patients: 1, first: 1, now: () => new Date() }, (one) => void told.push(one));
    const [answer] = (await second).told;
    if (answer?.kind === "refused" && answer.code === "folder-locked") tally.refused += 1;
    else found(tally, "corrupt", "two processes write to one folder");
    await services.store.close();
    const third = await runWorker(
      "ward-day",
      { ...folders, patients: 2, first: 600 },
      { killAfterMs: 50 + random.below(800) },
    );
    await audit(folders, [...told, ...third.told], tally);
    removeFolders(root, "twice");
  }
  return tally;
}
