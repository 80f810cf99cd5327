import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import { openSystem } from "../open-system.ts";
import { holdLock } from "../plant.ts";
import { randomFrom } from "../random.ts";
import { playDay, type Told } from "../ward-day.ts";

/** Another program locks the database for a while in the midst of a day: what could not be stored is not acknowledged. */
export const lockedDatabase: FaultKind = {
  name: "locked-database",
  usual: 2,
  limit: 500,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed, plant } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const folders = copyFolders(fresh, root, "locked");
    const services = await openSystem(folders, plant);
    // A lock that is not waited for long, so that it is met.
    await services.store.prisma.$queryRawUnsafe("PRAGMA busy_timeout = 20");
    const told: Told[] = [];
    const lockAt = random.below(12);
    let release: (() => void) | undefined;
    const tell = (one: Told) => {
      told.push(one);
      if (one.kind === "failed") release?.();
      if (told.length === lockAt + 1) release = holdLock(join(folders.dataDir, "consent.db"));
    };
    await playDay(services, { patients: 2, first: 1, now: () => new Date() }, tell);
    release?.();
    await services.store.close();
    tally.refused += told.filter(({ kind }) => kind === "failed").length;
    await audit(folders, told, tally);
    removeFolders(root, "locked");
  }
  return tally;
}
