import { join } from "node:path";
import Database from "better-sqlite3";
import type { BackupManifest } from "./backup-manifest.ts";
import { lastPosition } from "./require-entries.ts";
import { StoreRefused } from "./store-refused.ts";
import { leafHashAt } from "./vouch.ts";

/** Entries of the log that were acknowledged and are not in a backup. */
export type Missing = { from: number; to: number };

/** How far the log was acknowledged, and the hash that stands there; 0 where nothing is known. */
export type Acknowledged = { acknowledged: number; leafHash?: string };

/**
 * What was acknowledged and is not in a backup: its end, or, where the backup is of another history (an older one was
 * restored since), all from where the two part. `live` is the database that is to be replaced, if there is one.
 * Throws `StoreRefused` when anything is missing, unless that is accepted.
 */
export function missingEntries(
  backup: string,
  { at }: BackupManifest,
  { acknowledged: to, leafHash }: Acknowledged,
  live: string | undefined,
  isAccepted: boolean,
): Missing | undefined {
  const database = new Database(join(backup, "consent.db"), { readonly: true });
  try {
    const last = lastPosition(database);
    if (to <= last && (leafHash === undefined || leafHashAt(database, to) === leafHash)) return undefined;
    // Without a live database that can be read, nothing tells how far back the two are one.
    const from = partingFrom(database, live, to) ?? (to > last ? last + 1 : 1);
    if (isAccepted) return { from, to };
    throw from > last
      ? new StoreRefused(
          "backup-older",
          `The backup of ${at} lacks the entries ${from} to ${to} of the log, which were acknowledged`,
        )
      : new StoreRefused(
          "backup-differs",
          `The backup of ${at} has other entries in place of ${from} to ${to} of the log, which were acknowledged`,
        );
  } finally {
    database.close();
  }
}

/** The first entry that is not the same in both: none where one goes on from the other, or `live` cannot be read. */
function partingFrom(database: Database.Database, live: string | undefined, to: number): number | undefined {
  if (live === undefined) return undefined;
  try {
    database.prepare("ATTACH ? AS live").run(live);
    return (
      database
        .prepare<[number], number | null>(
          `SELECT min("position") FROM main."LogEntry" AS a JOIN live."LogEntry" AS b USING ("position")
           WHERE a."leafHash" <> b."leafHash" AND "position" <= ?`,
        )
        .pluck()
        .get(to) ?? undefined
    );
  } catch {
    return undefined;
  }
}
