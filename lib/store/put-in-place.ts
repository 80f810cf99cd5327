import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { syncFolder } from "./head.ts";

const LOGS = ["consent.db-wal", "consent.db-shm"];
const FILES = ["consent.db", ...LOGS];

/**
 * Moves the database that is here to `replaced` and puts the backup's in its place; gives where the old one lies, if
 * there was one. Every step can be done again: a file that lies aside already stays there.
 */
export function putInPlace(backup: string, dataDir: string, replaced: string): string | undefined {
  const fresh = join(dataDir, "consent.db.restoring");
  copyFileSync(join(backup, "consent.db"), fresh);
  chmodSync(fresh, 0o600);
  syncFile(fresh);
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
  renameSync(fresh, join(dataDir, "consent.db"));
  restoreKeys(backup, dataDir);
  syncFolder(dataDir);
  return existsSync(replaced) ? replaced : undefined;
}

/** Keys that stand here are newer than any backup, and stay. */
function restoreKeys(backup: string, dataDir: string): void {
  const [from, to] = [join(backup, "keys"), join(dataDir, "secrets")];
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  cpSync(from, to, { recursive: true, force: false });
}

function syncFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
