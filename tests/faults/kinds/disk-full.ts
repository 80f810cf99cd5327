import { cpSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, type Tally } from "../fault-kind.ts";
import { freshFolders, withFolders } from "../folders.ts";
import { openSystem } from "../open-system.ts";
import { canMount, smallDisk } from "../small-disk.ts";
import { playDay, type Told } from "../ward-day.ts";

const PAGE = 4096;
/** What a fresh folder takes, and what two patients add. */
const [LEAST, MOST] = [700_000, 6_000_000];

/**
 * The disk is full after so many pages, from the first write of a day to its last; nobody makes room while the day
 * goes on. Afterwards there is room again, and all that was acknowledged is there.
 */
export const diskFull: FaultKind = {
  name: "disk-full",
  usual: 6,
  limit: Math.ceil((MOST - LEAST) / PAGE),
  missing: () => (canMount() ? undefined : "the right to mount a small disk"),
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, { runs }: FaultInput): Promise<Tally> {
  const tally = emptyTally();
  const fresh = await freshFolders(root);
  for (; tally.runs < runs; tally.runs += 1) {
    const pages = Math.floor((LEAST + ((MOST - LEAST) * tally.runs) / runs) / PAGE);
    const disk = smallDisk(pages * PAGE);
    try {
      const folders = { dataDir: join(disk.folder, "data"), headDir: join(root, `head-${tally.runs}`) };
      cpSync(fresh.dataDir, folders.dataDir, { recursive: true });
      cpSync(fresh.headDir, folders.headDir, { recursive: true });
      const told = await dayOn(folders);
      tally.refused += told.filter(({ kind }) => kind === "failed" || kind === "refused").length;
      disk.remount(`size=${4 * MOST}`);
      await audit(folders, told, tally);
    } finally {
      disk.remove();
    }
  }
  return tally;
}

async function dayOn(folders: { dataDir: string; headDir: string }): Promise<Told[]> {
  const told: Told[] = [];
  try {
    const services = await openSystem(folders);
    await playDay(services, { patients: 2, first: 1, now: () => new Date() }, (one) => void told.push(one));
    await services.store.close();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "StoreRefused") throw error;
    told.push({ kind: "refused", code: (error as Error & { code: string }).code });
  }
  return told;
}
