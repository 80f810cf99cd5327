import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type BackupManifest, readManifest } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import { lockFolder } from "./folder-lock.ts";
import { openHead, syncFolder } from "./head.ts";
import { chooseBackup } from "./list-backups.ts";
import { openStore, RESTORING } from "./open-store.ts";
import { putInPlace } from "./put-in-place.ts";
import { refusalOf } from "./refusal-of.ts";
import { skipReferences } from "./skip-references.ts";
import { StoreRefused } from "./store-refused.ts";
import type { Store } from "./store-types.ts";
import { verifyBackup } from "./verify-backup.ts";
import { lastEntry } from "./vouch.ts";

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
    const migrations = input.migrationsDir ? { migrationsDir: input.migrationsDir } : {};
    await logRestore(await openStore(input.dataDir, { ...migrations, isRestoring: true }), input.at, manifest, missing);
    finish(input);
    // Where erasures are made again.
    await (await openStore(input.dataDir, { ...migrations, headDir: input.headDir })).close();
    return { folder, manifest, ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } catch (error) {
    throw refusalOf(error, input.dataDir);
  }
}

function exchange(backup: string, manifest: BackupManifest, input: Input): { missing?: Missing; replaced?: string } {
  mkdirSync(input.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(input.dataDir);
  const release = lockFolder(dataDir);
  try {
    const before = begunRestore(dataDir);
    const begun = before ?? { aside: asideName(input.at), acknowledged: acknowledged(input.headDir) };
    const missing = missingFrom(manifest, begun.acknowledged);
    if (missing && !input.acceptMissing)
      throw new StoreRefused(
        "backup-older",
        `The backup of ${manifest.at} lacks the entries ${missing.from} to ${missing.to} of the log, which were acknowledged`,
      );
    if (!before) writeFileSync(join(dataDir, RESTORING), JSON.stringify(begun), { mode: 0o600, flush: true });
    syncFolder(dataDir);
    const replaced = putInPlace(backup, dataDir, join(dataDir, begun.aside));
    return { ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } finally {
    release();
  }
}

function acknowledged(headDir: string): number {
  const head = openHead(headDir);
  try {
    return head.last()?.position ?? 0;
  } finally {
    head.close();
  }
}

function missingFrom(manifest: BackupManifest, acknowledged: number): Missing | undefined {
  const last = manifest.last?.position ?? 0;
  return acknowledged > last ? { from: last + 1, to: acknowledged } : undefined;
}

/** The log itself says what was restored and what is missing, before anyone may go on. */
async function logRestore(store: Store, at: Date, manifest: BackupManifest, missing?: Missing): Promise<void> {
  const data = { backupAt: manifest.at, ...(missing ? { missing } : {}) };
  const actor = { kind: "system" as const };
  const entry = { stream: "staff" as const, streamId: "system", type: "record-restored", version: 1, actor };
  try {
    await store.append({
      entries: [{ ...entry, at: at.toISOString(), data }],
      also: async (tx) => {
        if (missing) await skipReferences(tx, new Date(manifest.at), at, missing.to - missing.from + 1);
      },
    });
  } finally {
    await store.close();
  }
}

/** What was restored is what was last acknowledged; from here on the folder opens. */
function finish({ dataDir, headDir }: Input): void {
  const database = new Database(join(dataDir, "consent.db"), { readonly: true });
  const head = openHead(headDir);
  try {
    const last = lastEntry(database);
    if (last) head.setBack(last);
  } finally {
    head.close();
    database.close();
  }
  rmSync(join(dataDir, RESTORING));
  syncFolder(dataDir);
}

/** What the marker says of a restore: where the old files go, and what was acknowledged when it began. */
type Begun = { aside: string; acknowledged: number };

/** Of one that was cut short; a marker that was cut short itself had moved nothing yet. */
function begunRestore(dataDir: string): Begun | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, RESTORING), "utf8")) as Begun;
  } catch {
    return undefined;
  }
}

function asideName(at: Date): string {
  return `replaced-${at.toISOString().replaceAll(/[:.]/g, "-")}`;
}
