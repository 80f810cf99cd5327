import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sha256 as hashOf } from "../sha256.ts";
import { type BackupManifest, KEYS } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import type { LastEntry } from "./head.ts";
import { readOnlyStore } from "./read-only-store.ts";
import { refusalOf } from "./refusal-of.ts";
import { requireDocuments } from "./require-documents.ts";
import { requireEntries } from "./require-entries.ts";
import { StoreRefused } from "./store-refused.ts";
import { lastEntry } from "./vouch.ts";

/** What was found in a copy of the database. */
export type Verified = { last: LastEntry | null; restoredAt?: string; documents: number };

/** Throws `StoreRefused` unless the files of a backup are those that its manifest describes. */
export async function verifyFiles(folder: string, manifest: BackupManifest): Promise<void> {
  const { sha256, byteLength } = await fileHash(join(folder, "consent.db")).catch((cause: unknown) => {
    throw backupDamaged(folder, "its database cannot be read", cause);
  });
  if (sha256 !== manifest.database.sha256 || byteLength !== manifest.database.byteLength)
    throw backupDamaged(folder, "its database is not the one that was written");
  for (const [name, sha256] of Object.entries(manifest.keys.sha256 ?? {})) requireKey(folder, name, sha256);
}

function requireKey(folder: string, name: string, sha256: string): void {
  const file = join(folder, KEYS, name);
  if (!existsSync(file) || hashOf(readFileSync(file)) !== sha256)
    throw backupDamaged(folder, `its key ${name} is not the one that was written`);
}

/** What is wrong with a database, where that is what the error says. */
export function damageIn(error: unknown): string | undefined {
  const refused = refusalOf(error, "its database");
  const isDamage = refused instanceof StoreRefused && ["damaged", "not-ours"].includes(refused.code);
  return isDamage ? refused.what : undefined;
}

/** Reads all of a copied database: its pages, every entry against its hash, every document against its own; none is missing. */
export async function verifyCopy(file: string, onProgress: OnProgress): Promise<Verified> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const found = (() => {
    try {
      const pages = database.pragma("integrity_check(1)", { simple: true });
      // SQLite says it in several lines.
      if (pages !== "ok")
        throw new StoreRefused("damaged", `Its pages do not hold together: ${String(pages).replaceAll(/\s+/g, " ")}`);
      requireEntries(database, 0);
      requireDocuments(database, 0);
      return { last: lastEntry(database) ?? null, ...lastRestore(database) };
    } finally {
      database.close();
    }
  })();
  return { ...found, documents: await verifyDocuments(file, onProgress) };
}

function lastRestore(database: Database.Database): { restoredAt?: string } {
  const entry = database
    .prepare(
      "SELECT at FROM LogEntry WHERE stream = 'staff' AND streamId = 'system' AND type = 'record-restored' ORDER BY revision DESC LIMIT 1",
    )
    .get() as { at: string } | undefined;
  return entry ? { restoredAt: entry.at } : {};
}

async function verifyDocuments(file: string, onProgress: OnProgress): Promise<number> {
  const store = readOnlyStore(file);
  try {
    const all = await store.prisma.document.findMany({ select: { sha256: true } });
    for (const [index, { sha256 }] of all.entries()) {
      const bytes = await store.document(sha256);
      if (!bytes || hashOf(bytes) !== sha256)
        throw new StoreRefused("damaged", `The document ${sha256.slice(0, 12)} is not what was sealed`);
      onProgress((index + 1) / all.length);
    }
    return all.length;
  } finally {
    await store.close();
  }
}

export async function fileHash(file: string): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { sha256: hash.digest("hex"), byteLength: (await stat(file)).size };
}

export function backupDamaged(folder: string, why: string, cause?: unknown): StoreRefused {
  return new StoreRefused("backup-damaged", `The backup ${folder} is not good: ${why}`, { cause });
}
