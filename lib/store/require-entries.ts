import type Database from "better-sqlite3";
import { leafHash } from "../log/leaf-hash.ts";
import { StoreRefused } from "./store-refused.ts";

type Row = Record<"stream" | "streamId" | "type" | "actor" | "at" | "leafHash", string> & {
  position: number;
  revision: number;
  typeVersion: number;
  salt: Uint8Array | null;
  data: string | null;
  isErased: number;
};

/**
 * Throws `StoreRefused` unless the entries of the log after `after` have no gap, and each still has the hash that
 * stands beside it. Salt and data of an erased consent are missing by right. Gives how many there were.
 */
export function requireEntries(database: Database.Database, after: number): number {
  let expected = Math.max(after, 0);
  const rows = database.prepare<[number], Row>(
    `SELECT "LogEntry".*, "salt", "data",
       "stream" = 'consent' AND EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = "streamId") AS "isErased"
     FROM "LogEntry" LEFT JOIN "LogPayload" USING ("position") WHERE "position" > ? ORDER BY "position"`,
  );
  let count = 0;
  for (const row of rows.iterate(expected)) {
    expected += 1;
    count += 1;
    if (row.position !== expected) throw new StoreRefused("damaged", `Entry ${expected} of the log is missing`);
    if (!isWhole(row)) throw new StoreRefused("damaged", `Entry ${expected} of the log is not what was stored`);
  }
  return count;
}

export function lastPosition(database: Database.Database): number {
  return database.prepare<[], number>(`SELECT coalesce(max("position"), 0) FROM "LogEntry"`).pluck().get() ?? 0;
}

function isWhole(row: Row): boolean {
  if (!row.salt || row.data === null) return row.isErased === 1;
  const { position, stream, streamId, revision, type, typeVersion: version, at } = row;
  try {
    const [actor, data] = [JSON.parse(row.actor) as unknown, JSON.parse(row.data) as unknown];
    const entry = { position, stream, streamId, revision, type, version, actor, at, data };
    return leafHash(new Uint8Array(row.salt), entry) === row.leafHash;
  } catch {
    return false;
  }
}
