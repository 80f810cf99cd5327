type Table = {
  /** What makes a row the same row again. */
  isSameRow: string;
  /** Whose consent a row is of, where a recorded erasure lets it go. */
  erasedWith?: string;
};

/** Tables whose rows are never changed, and never go but by a recorded erasure. */
const APPEND_ONLY: Record<string, Table> = {
  LogEntry: {
    isSameRow: `"position" = NEW."position" OR ("stream" = NEW."stream" AND "streamId" = NEW."streamId" AND "revision" = NEW."revision")`,
  },
  LogPayload: {
    isSameRow: `"position" = NEW."position"`,
    erasedWith: `(SELECT "streamId" FROM "LogEntry" WHERE "position" = OLD."position" AND "stream" = 'consent')`,
  },
  Document: { isSameRow: `"sha256" = NEW."sha256"`, erasedWith: `OLD."consentId"` },
  DocumentPrefix: { isSameRow: `"sha256" = NEW."sha256"` },
  Erasure: { isSameRow: `"consentId" = NEW."consentId"` },
};

/** A position or revision that leaves a gap would hide that something is missing. */
const NO_GAP = `CREATE TRIGGER "LogEntry_no_gap" BEFORE INSERT ON "LogEntry"
WHEN NEW."position" <> (SELECT coalesce(max("position"), 0) + 1 FROM "LogEntry")
  OR NEW."revision" <> (SELECT coalesce(max("revision"), 0) + 1 FROM "LogEntry" WHERE "stream" = NEW."stream" AND "streamId" = NEW."streamId")
BEGIN SELECT RAISE(ABORT, 'LogEntry has no gaps'); END`;

/** Whoever decided on what was there before an erasure comes too late. */
const NOT_ERASED = `CREATE TRIGGER "LogEntry_not_erased" BEFORE INSERT ON "LogEntry"
WHEN NEW."stream" = 'consent' AND EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = NEW."streamId")
BEGIN SELECT RAISE(ABORT, 'This consent is erased'); END`;

/** No erasure without an entry of the log that says who and why. */
const ERASURE_IS_LOGGED = `CREATE TRIGGER "Erasure_is_logged" BEFORE INSERT ON "Erasure"
WHEN NOT EXISTS (SELECT 1 FROM "LogEntry" WHERE "position" = NEW."position" AND "type" = 'record-erased')
BEGIN SELECT RAISE(ABORT, 'An erasure stands in the log'); END`;

/**
 * The triggers that keep these tables append-only, by name, as SQL. REPLACE deletes without a delete
 * trigger unless `recursive_triggers` is on, hence the guard before INSERT as well.
 */
export function appendOnlyTriggers(): Map<string, string> {
  const triggers = new Map([
    ["LogEntry_no_gap", NO_GAP],
    ["LogEntry_not_erased", NOT_ERASED],
    ["Erasure_is_logged", ERASURE_IS_LOGGED],
  ]);
  for (const [table, { isSameRow, erasedWith }] of Object.entries(APPEND_ONLY)) {
    const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
    const unless = erasedWith ? `WHEN NOT EXISTS (SELECT 1 FROM "Erasure" WHERE "consentId" = ${erasedWith})\n` : "";
    triggers.set(`${table}_no_update`, `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}"\n${refuse}`);
    triggers.set(
      `${table}_no_delete`,
      `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}"\n${unless}${refuse}`,
    );
    triggers.set(
      `${table}_no_replace`,
      `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}"\nWHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${isSameRow})\n${refuse}`,
    );
  }
  return triggers;
}
