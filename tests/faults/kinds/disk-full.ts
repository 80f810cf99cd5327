import { cpSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, goesOn, type Tally } from "../fault-kind.ts";
import { freshFolders, withFolders } from "../folders.ts";
import { type Folders, openSystem } from "../open-system.ts";
import { smallDisk } from "../small-disk.ts";
import { playDay, type Told } from "../ward-day.ts";

const PAGE = 4096;
/** More than a day of these few patients takes. */
const AMPLE = 64_000_000;

/**
 * The disk is full after so many pages, from the first write of a day to its last; nobody makes room while the day
 * goes on. Afterwards there is room again, and all that was acknowledged is there.
 */
export const diskFull: FaultKind = {
  name: "disk-full",
  usual: 6,
  limit: 5000,
  needs: ["mount"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const tally = emptyTally();
  const fresh = await freshFolders(root);
  const { before, added } = await pagesOfADay(root, fresh);
  // One run a page is every write there is.
  const runs = Math.min(input.runs, added);
  for (; goesOn(tally, { ...input, runs }); tally.runs += 1) {
    const disk = smallDisk((before + Math.floor((added * tally.runs) / runs)) * PAGE);
    try {
      const folders = copyOnto(disk.folder, join(root, `head-${tally.runs}`), fresh);
      const told = await dayOn(folders);
      tally.refused += told.filter(({ kind }) => kind === "failed" || kind === "refused").length;
      disk.remount(`size=${AMPLE}`);
      await audit(folders, told, tally);
    } finally {
      disk.remove();
    }
  }
  return tally;
}

/** How many pages the folder takes before the day, and how many come on top at most. */
async function pagesOfADay(root: string, fresh: Folders): Promise<{ before: number; added: number }> {
  const disk = smallDisk(AMPLE);
  try {
    const folders = copyOnto(disk.folder, join(root, "head-measured"), fresh);
    const used = () => {
      const { blocks, bfree, bsize } = statfsSync(disk.folder);
      return ((blocks - bfree) * bsize) / PAGE;
    };
    const before = used();
    let most = before;
    await dayOn(folders, () => {
      most = Math.max(most, used());
    });
    return { before, added: most - before };
  } finally {
    disk.remove();
  }
}

function copyOnto(disk: string, headDir: string, fresh: Folders): Folders {
  const dataDir = join(disk, "data");
  cpSync(fresh.dataDir, dataDir, { recursive: true });
  cpSync(fresh.headDir, headDir, { recursive: true });
  return { dataDir, headDir };
}

async function dayOn(folders: Folders, onTold: () => void = () => {}): Promise<Told[]> {
  const told: Told[] = [];
  const tell = (one: Told) => {
    told.push(one);
    onTold();
  };
  try {
    const services = await openSystem(folders);
    await playDay(services, { patients: 2, first: 1, now: () => new Date() }, tell);
    await services.store.close();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "StoreRefused") throw error;
    told.push({ kind: "refused", code: (error as Error & { code: string }).code });
  }
  return told;
}
