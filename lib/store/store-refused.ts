/** Why a database is not opened. */
export type StoreRefusal =
  /** A migration that has run differs from the file of its name. */
  | "migration-edited"
  /** The database has a migration that this program does not know: a newer one wrote it. */
  | "migration-unknown"
  /** A migration was begun and never finished, or was rolled back by hand. */
  | "migration-unfinished"
  /** A migration that has not run is older than one that has. */
  | "migration-out-of-order"
  /** A trigger that keeps the record append-only is missing or altered. */
  | "trigger-missing"
  /** SQLite did not accept a setting that the record's durability rests on. */
  | "pragma-not-set"
  /** This process has the database open already: a second writer would block the first. */
  | "already-open";

export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
  readonly code: StoreRefusal;

  constructor(code: StoreRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
