import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type BackupManifest, readManifest } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import { lockFolder } from "./folder-lock.ts";
import { openHead, syncFolder } from "./head.ts";
import { chooseBackup } from "./list-backups.ts";
import { openStore, RESTORING } from "./open-store.ts";
import { refusalOf } from "./refusal-of.ts";
import { StoreRefused } from "./store-refused.ts";
import { verifyBackup } from "./verify-backup.ts";

/** Entries of the log that were acknowledged and are not in a backup. */
export type Missing = { from: number; to: number };

type Input = {
  backup: string;
  dataDir: string;
  headDir: string;
  at: Date;
  /** Go back although acknowledged entries are missing. */
  acceptMissing?: boolean;
  migrationsDir?: string;
  onProgress?: OnProgress;
};

export type Restored = { folder: string; manifest: BackupManifest; missing?: Missing; replaced?: string };

/**
 * Puts a verified backup in place of what is in the data folder, which is moved aside and not destroyed; erasures
 * made since are made again. Until it is done the folder refuses to open; run again after an interruption it
 * starts over. Throws `StoreRefused` with nothing changed for a backup that is not good, or older than what was
 * acknowledged.
 */
export async function restoreBackup(input: Input): Promise<Restored> {
  try {
    const folder = chooseBackup(input.backup);
    const manifest = readManifest(folder);
    await verifyBackup(folder, manifest, input.onProgress ?? (() => {}));
    const { missing, replaced } = exchange(folder, manifest, input);
    const { headDir, migrationsDir } = input;
    const store = await openStore(input.dataDir, { headDir, ...(migrationsDir ? { migrationsDir } : {}) });
    const data = { backupAt: manifest.at, ...(missing ? { missing } : {}) };
    const actor = { kind: "system" as const };
    const entry = { stream: "staff" as const, streamId: "system", type: "record-restored", version: 1, actor };
    await store.append({ entries: [{ ...entry, at: input.at.toISOString(), data }] });
    await store.close();
    return { folder, manifest, ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } catch (error) {
    throw refusalOf(error, input.dataDir);
  }
}

function exchange(backup: string, manifest: BackupManifest, input: Input): { missing?: Missing; replaced?: string } {
  mkdirSync(input.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(input.dataDir);
  const release = lockFolder(dataDir);
  const head = openHead(input.headDir);
  try {
    const missing = missingFrom(manifest, head.last()?.position ?? 0);
    if (missing && !input.acceptMissing)
      throw new StoreRefused(
        "backup-older",
        `The backup of ${manifest.at} lacks the entries ${missing.from} to ${missing.to} of the log, which were acknowledged`,
      );
    const replaced = putInPlace(backup, dataDir, input.at);
    if (missing) head.setBack(manifest.last ?? { position: 0, leafHash: "" });
    rmSync(join(dataDir, RESTORING));
    syncFolder(dataDir);
    return { ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } finally {
    head.close();
    release();
  }
}

function missingFrom(manifest: BackupManifest, acknowledged: number): Missing | undefined {
  const last = manifest.last?.position ?? 0;
  return acknowledged > last ? { from: last + 1, to: acknowledged } : undefined;
}

const FILES = ["consent.db", "consent.db-wal", "consent.db-shm"];

/** Every step can be done again: the marker names where the old files go, and a file that is there stays there. */
function putInPlace(backup: string, dataDir: string, at: Date): string | undefined {
  const marker = join(dataDir, RESTORING);
  if (!existsSync(marker)) writeDurably(marker, `replaced-${at.toISOString().replaceAll(/[:.]/g, "-")}`);
  syncFolder(dataDir);
  const replaced = join(dataDir, readFileSync(marker, "utf8") || "replaced");
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

function writeDurably(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flush: true });
}

function syncFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
