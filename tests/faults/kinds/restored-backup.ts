import { copyFileSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, foldersIn, freshFolders, removeFolders, withFolders } from "../folders.ts";
import { type Folders, openSystem } from "../open-system.ts";
import type { Plant } from "../plant.ts";
import { randomFrom } from "../random.ts";
import { playDay, type Told } from "../ward-day.ts";

/** Less than one patient's day says, so that there is always more to come. */
const MOST_LINES = 16;

/**
 * A backup is begun at a random moment while the ward goes on, and restored elsewhere: all that was acknowledged before
 * it is there. Then someone copies it over the database by hand: the next start must refuse, for what was acknowledged since is missing.
 */
export const restoredBackup: FaultKind = {
  name: "restored-backup",
  usual: 1,
  limit: 200,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { plant, seed } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const folders = copyFolders(fresh, root, "used");
    const services = await openSystem(folders);
    const told: Told[] = [];
    const begunAfter = 1 + random.below(MOST_LINES);
    const making: Promise<string>[] = [];
    const tell = (one: Told) => {
      told.push(one);
      if (told.length === begunAfter) making.push(copied(folders, join(root, "backups"), plant));
    };
    await playDay(services, { patients: 2, first: 1, now: () => new Date() }, tell);
    const [copy = ""] = await Promise.all(making);
    const before = told.slice(0, begunAfter);
    await services.store.close();
    await auditCopy(root, { ...folders, copy }, before, tally);
    await noticed(folders, copy, { before, told, plant }, tally);
    for (const name of ["used", "backups", "elsewhere"]) removeFolders(root, name);
  }
  return tally;
}

/** The database of a backup. */
async function copied({ dataDir }: Folders, targetDir: string, plant: Plant | undefined): Promise<string> {
  if (plant !== "copy-without-wal")
    return join((await makeBackup({ dataDir, targetDir, at: new Date(), withKeys: true })).folder, "consent.db");
  mkdirSync(targetDir, { recursive: true });
  copyFileSync(join(dataDir, "consent.db"), join(targetDir, "consent.db"));
  return join(targetDir, "consent.db");
}

async function auditCopy(
  root: string,
  { dataDir, copy }: Folders & { copy: string },
  before: Told[],
  tally: Tally,
): Promise<void> {
  const elsewhere = foldersIn(root, "elsewhere");
  try {
    await restoreBackup({ ...elsewhere, backup: join(copy, ".."), at: new Date() });
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    // A copy that is no backup of ours is used as whoever made it would.
    mkdirSync(elsewhere.dataDir, { recursive: true });
    cpSync(join(dataDir, "secrets"), join(elsewhere.dataDir, "secrets"), { recursive: true });
    copyFileSync(copy, join(elsewhere.dataDir, "consent.db"));
  }
  await audit(elsewhere, before, tally);
}

async function noticed(
  folders: Folders,
  copy: string,
  { before, told, plant }: { before: Told[]; told: Told[]; plant: Plant | undefined },
  tally: Tally,
): Promise<void> {
  for (const end of ["-wal", "-shm"]) rmSync(join(folders.dataDir, `consent.db${end}`), { force: true });
  copyFileSync(copy, join(folders.dataDir, "consent.db"));
  try {
    const services = await openSystem(folders, plant);
    await services.store.close();
    for (let n = before.length; n < told.length; n += 1) found(tally, "lost", "an answer that nobody misses");
  } catch (error) {
    if ((error as { code?: string }).code !== "older-than-head") throw error;
    tally.refused += 1;
  }
}
