import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sha256 as hashOf } from "../sha256.ts";
import type { BackupManifest } from "./backup-manifest.ts";
import type { OnProgress } from "./copy-database.ts";
import type { LastEntry } from "./head.ts";
import { readOnlyStore } from "./read-only-store.ts";
import { requireEntries } from "./require-entries.ts";
import { StoreRefused } from "./store-refused.ts";
import { lastEntry } from "./vouch.ts";

/** What was found in a copy of the database. */
export type Verified = { last: LastEntry | null; documents: number };

/** Throws `StoreRefused` unless the backup in this folder is whole and is the one that its manifest describes. */
export async function verifyBackup(folder: string, manifest: BackupManifest, onProgress: OnProgress): Promise<void> {
  const file = join(folder, "consent.db");
  const { sha256, byteLength } = await fileHash(file).catch((cause: unknown) => {
    throw damaged(folder, "its database cannot be read", cause);
  });
  if (sha256 !== manifest.database.sha256 || byteLength !== manifest.database.byteLength)
    throw damaged(folder, "its database is not the one that was written");
  const { last, documents } = await verifyCopy(file, onProgress);
  if (last?.leafHash !== manifest.last?.leafHash || documents !== manifest.documents)
    throw damaged(folder, "its log does not end where the manifest says");
}

/** Reads all of a copied database: its pages, every entry against its hash, every document against its own. */
export async function verifyCopy(file: string, onProgress: OnProgress): Promise<Verified> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const last = (() => {
    try {
      const found = database.pragma("integrity_check", { simple: true });
      if (found !== "ok") throw new StoreRefused("backup-damaged", `${file} is damaged (${String(found)})`);
      requireEntries(database, 0);
      return lastEntry(database) ?? null;
    } finally {
      database.close();
    }
  })();
  return { last, documents: await verifyDocuments(file, onProgress) };
}

async function verifyDocuments(file: string, onProgress: OnProgress): Promise<number> {
  const store = readOnlyStore(file);
  try {
    const all = await store.prisma.document.findMany({ select: { sha256: true } });
    for (const [index, { sha256 }] of all.entries()) {
      const bytes = await store.document(sha256);
      if (!bytes || hashOf(bytes) !== sha256)
        throw new StoreRefused(
          "backup-damaged",
          `The document ${sha256.slice(0, 12)} in ${file} is not what was sealed`,
        );
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

function damaged(folder: string, why: string, cause?: unknown): StoreRefused {
  return new StoreRefused("backup-damaged", `The backup ${folder} is not good: ${why}`, { cause });
}
