import type Database from "better-sqlite3";
import { StoreRefused } from "./store-refused.ts";

/**
 * Throws `StoreRefused` unless each document that the log names after `after` is there, be it sealed or the picture of
 * a sheet. Those of an erased consent are missing by right, and so is the payload that named them.
 *
 * The trap: without the plus SQLite takes the index on streams and reads all of the log, however little is asked of it.
 */
export function requireDocuments(database: Database.Database, after: number): void {
  const missing = database
    .prepare<[number], number>(
      `SELECT "position" FROM "LogEntry" JOIN "LogPayload" USING ("position")
       WHERE "position" > ? AND +"stream" = 'consent' AND "type" IN ('document-sealed', 'paper-filed')
         AND NOT EXISTS (
           SELECT 1 FROM "Document" WHERE "consentId" = "streamId"
             AND "sha256" = "data" ->> CASE "type" WHEN 'paper-filed' THEN '$.scan.sha256' ELSE '$.sha256' END)
       ORDER BY "position"`,
    )
    .pluck()
    .get(after);
  if (missing !== undefined)
    throw new StoreRefused("damaged", `The document that entry ${missing} of the log names is missing`);
}
