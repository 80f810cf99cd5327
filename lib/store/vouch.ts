import Database from "better-sqlite3";
import type { Head, LastEntry } from "./head.ts";
import { requireDocuments } from "./require-documents.ts";
import { lastPosition, requireEntries } from "./require-entries.ts";
import { StoreRefused } from "./store-refused.ts";

/** As many as an accident can have left half-written; a look at all of them belongs to a backup. */
const LAST = 200;

/**
 * Throws `StoreRefused` unless the end of the log is whole, with its documents, and not older than the head kept outside.
 * Takes the same time however long the log is.
 */
export function vouch(file: string, head: Head | undefined, hadWal: boolean): void {
  const database = new Database(file, { readonly: true });
  try {
    const after = lastPosition(database) - LAST;
    requireEntries(database, after);
    requireDocuments(database, after);
    const kept = head?.last();
    if (kept && kept.position > 0) requireHead(database, kept, hadWal);
    const last = lastEntry(database);
    if (head && last && !kept) tellUnchecked(file, last);
    if (last) head?.keep(last);
  } finally {
    database.close();
  }
}

/** No refusal: so it is with a new HEAD_DIR, and after a power cut during the first run. */
function tellUnchecked(file: string, { position }: LastEntry): void {
  process.stderr.write(
    `HEAD_DIR does not say where the log ended: that no entry is missing after the last of ${file}, ${position}, was not checked. If HEAD_DIR is not new, stop, put its file head back, and start again.\n`,
  );
}

function requireHead(database: Database.Database, kept: LastEntry, hadWal: boolean): void {
  const last = lastPosition(database);
  if (last < kept.position) {
    const missing = last + 1 === kept.position ? `Entry ${kept.position}` : `Entries ${last + 1} to ${kept.position}`;
    throw new StoreRefused(
      "older-than-head",
      `${missing} of the log, once acknowledged, are not in the database${hadWal ? "" : ", and there is no consent.db-wal"}`,
    );
  }
  if (leafHashAt(database, kept.position) !== kept.leafHash)
    throw new StoreRefused("head-differs", `Entry ${kept.position} of the log is not the one that was acknowledged`);
}

export function lastEntry(database: Database.Database): LastEntry | undefined {
  const position = lastPosition(database);
  return position === 0 ? undefined : { position, leafHash: leafHashAt(database, position) ?? "" };
}

export function leafHashAt(database: Database.Database, position: number): string | undefined {
  return database
    .prepare<[number], string>(`SELECT "leafHash" FROM "LogEntry" WHERE "position" = ?`)
    .pluck()
    .get(position);
}
