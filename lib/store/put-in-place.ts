import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BackupManifest, KEYS } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import { copyKeys } from "./copy-keys.ts";
import { syncFolder } from "./head.ts";
import { migrate } from "./migrate.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { requireSchema } from "./require-schema.ts";
import { RESTORING } from "./restore-marker.ts";
import { backupDamaged, damageIn, verifyCopy } from "./verify-backup.ts";

const LOGS = ["consent.db-wal", "consent.db-shm"];
const FILES = ["consent.db", ...LOGS];
const FRESH = "consent.db.restoring";

/**
 * Copies the backup's database beside the one that is here, brings it to the newest migration and reads all of it.
 * Throws `StoreRefused`, with nothing else touched, for one that is not good or that this program would not open.
 */
export async function stage(
  backup: string,
  manifest: BackupManifest,
  dataDir: string,
  onProgress: OnProgress,
): Promise<void> {
  const fresh = join(dataDir, FRESH);
  removeFresh(dataDir);
  try {
    copyFileSync(join(backup, "consent.db"), fresh);
    migrate(fresh, migrationsFolder());
    requireSchema(fresh, migrationsFolder());
    const { last, documents } = await verifyCopy(fresh, onProgress);
    if (last?.leafHash !== manifest.last?.leafHash || documents !== manifest.documents)
      throw backupDamaged(backup, "its log does not end where the manifest says");
    syncFile(fresh);
  } catch (error) {
    removeFresh(dataDir);
    const damage = damageIn(error);
    throw damage === undefined ? error : backupDamaged(backup, damage, error);
  }
}

/**
 * Removes what a restore had staged that was cut short before its marker stood: no erasure would reach this copy of
 * the record. With a marker that restore is to be run again, and stages anew. The folder is locked.
 */
export function removeAbandoned(dataDir: string): void {
  if (!existsSync(join(dataDir, RESTORING))) removeFresh(dataDir);
}

/** The WAL or journal of one that was cut short would be taken for the next copy's. */
function removeFresh(dataDir: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(join(dataDir, `${FRESH}${end}`), { force: true });
}

/**
 * Moves the database that is here to `replaced` and puts the staged one in its place; gives where the old one lies, if
 * there was one. Every step can be done again: a file that lies aside already stays there.
 */
export function putInPlace(backup: string, dataDir: string, replaced: string): string | undefined {
  const hadDatabase = FILES.some((name) => existsSync(join(dataDir, name)));
  // The database last: where it lies aside already, what is here now is the restored one.
  if (hadDatabase && !existsSync(join(replaced, "consent.db"))) {
    mkdirSync(replaced, { recursive: true, mode: 0o700 });
    for (const name of FILES.toReversed())
      if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(replaced, name));
    syncFolder(replaced);
  }
  // The WAL of a restore that was cut short would be taken for this database's.
  for (const name of LOGS) rmSync(join(dataDir, name), { force: true });
  renameSync(join(dataDir, FRESH), join(dataDir, "consent.db"));
  removeFresh(dataDir);
  // Keys that stand here are newer than any backup, and stay.
  if (existsSync(join(backup, KEYS))) copyKeys(join(backup, KEYS), join(dataDir, "secrets"));
  syncFolder(dataDir);
  return existsSync(replaced) ? replaced : undefined;
}

function syncFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
