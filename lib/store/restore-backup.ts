import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type BackupManifest, readManifest } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import { lockFolder } from "./folder-lock.ts";
import { openHead, syncFolder } from "./head.ts";
import { chooseBackup } from "./list-backups.ts";
import { type Acknowledged, type Missing, missingEntries } from "./missing-entries.ts";
import { openStore } from "./open-store.ts";
import { putInPlace, stage } from "./put-in-place.ts";
import { refusalOf } from "./refusal-of.ts";
import { requirePrivate } from "./require-private.ts";
import { begunRestore, RESTORING } from "./restore-marker.ts";
import { skipReferences } from "./skip-references.ts";
import type { Store } from "./store-types.ts";
import { verifyFiles } from "./verify-backup.ts";
import { lastEntry } from "./vouch.ts";

type Input = {
  backup: string;
  dataDir: string;
  headDir: string;
  at: Date;
  /** Go back although acknowledged entries are missing. */
  acceptMissing?: boolean;
  onProgress?: OnProgress;
};

export type Restored = { folder: string; manifest: BackupManifest; missing?: Missing; replaced?: string };

/**
 * Puts a verified backup in place of what is in the data folder, which is moved aside and not destroyed; erasures
 * made since are made again. Until it is done the folder refuses to open; run again after an interruption it
 * starts over. Throws `StoreRefused` with nothing changed for a backup that is not good, or without what was
 * acknowledged.
 */
export async function restoreBackup(input: Input): Promise<Restored> {
  try {
    const folder = chooseBackup(input.backup);
    const manifest = readManifest(folder);
    await verifyFiles(folder, manifest);
    const { missing, replaced } = await exchange(folder, manifest, input);
    await logRestore(await openStore(input.dataDir, { isRestoring: true }), input.at, manifest, missing);
    finish(input);
    // Where erasures are made again.
    await (await openStore(input.dataDir, { headDir: input.headDir })).close();
    return { folder, manifest, ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } catch (error) {
    throw refusalOf(error, input.dataDir);
  }
}

async function exchange(
  backup: string,
  manifest: BackupManifest,
  input: Input,
): Promise<{ missing?: Missing; replaced?: string }> {
  mkdirSync(input.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(input.dataDir);
  const release = lockFolder(dataDir);
  try {
    const before = begunRestore(dataDir);
    const begun = before ?? { aside: asideName(input.at), ...acknowledged(input.headDir) };
    const aside = join(dataDir, begun.aside);
    // Of a restore that was cut short the old database may lie aside already.
    const live = [aside, dataDir].map((folder) => join(folder, "consent.db")).find((file) => existsSync(file));
    const missing = missingEntries(backup, manifest, begun, live, input.acceptMissing ?? false);
    // What a start would refuse is refused while nothing is moved.
    requirePrivate(join(dataDir, "secrets"));
    await stage(backup, manifest, dataDir, input.onProgress ?? (() => {}));
    if (!before) writeFileSync(join(dataDir, RESTORING), JSON.stringify(begun), { mode: 0o600, flush: true });
    syncFolder(dataDir);
    const replaced = putInPlace(backup, dataDir, aside);
    return { ...(missing ? { missing } : {}), ...(replaced ? { replaced } : {}) };
  } finally {
    release();
  }
}

function acknowledged(headDir: string): Acknowledged {
  const head = openHead(headDir);
  try {
    // One that cannot be read is found before anything is moved.
    head.erasures();
    const last = head.last();
    return last ? { acknowledged: last.position, leafHash: last.leafHash } : { acknowledged: 0 };
  } finally {
    head.close();
  }
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

function asideName(at: Date): string {
  return `replaced-${at.toISOString().replaceAll(/[:.]/g, "-")}`;
}
