/** Tables whose rows are never changed and never go, each with what makes a row the same row again. */
const APPEND_ONLY = {
  LogEntry: `"position" = NEW."position" OR ("stream" = NEW."stream" AND "streamId" = NEW."streamId" AND "revision" = NEW."revision")`,
  LogPayload: `"position" = NEW."position"`,
  Document: `"sha256" = NEW."sha256"`,
  DocumentPrefix: `"sha256" = NEW."sha256"`,
} as const;

/** A position or revision that leaves a gap would hide that something is missing. */
const NO_GAP = `CREATE TRIGGER "LogEntry_no_gap" BEFORE INSERT ON "LogEntry"
WHEN NEW."position" <> (SELECT coalesce(max("position"), 0) + 1 FROM "LogEntry")
  OR NEW."revision" <> (SELECT coalesce(max("revision"), 0) + 1 FROM "LogEntry" WHERE "stream" = NEW."stream" AND "streamId" = NEW."streamId")
BEGIN SELECT RAISE(ABORT, 'LogEntry has no gaps'); END`;

/**
 * The triggers that keep these tables append-only, by name, as SQL. REPLACE deletes without a delete
 * trigger unless `recursive_triggers` is on, hence the guard before INSERT as well.
 */
export function appendOnlyTriggers(): Map<string, string> {
  const triggers = new Map([["LogEntry_no_gap", NO_GAP]]);
  for (const [table, isSameRow] of Object.entries(APPEND_ONLY)) {
    const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
    triggers.set(`${table}_no_update`, `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}"\n${refuse}`);
    triggers.set(`${table}_no_delete`, `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}"\n${refuse}`);
    triggers.set(
      `${table}_no_replace`,
      `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}"\nWHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${isSameRow})\n${refuse}`,
    );
  }
  return triggers;
}
