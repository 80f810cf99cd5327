/** Why a database is not opened, and what puts it right. Nothing in the data folder was changed. */
const REPAIRS = {
  /** A migration that has run differs from the file of its name. */
  "migration-edited": "Put this version of the program back as it was published.",
  /** The database has a migration that this program does not know: a newer one wrote it. */
  "migration-unknown": "Start the newer version, or restore a backup made before it into another folder.",
  /** A migration was begun and never finished, or was rolled back by hand. */
  "migration-unfinished": "Restore the last backup into another folder, and start there.",
  /** A migration that has not run is older than one that has. */
  "migration-out-of-order": "Put this version of the program back as it was published.",
  /** A trigger that keeps the record append-only is missing or altered. */
  "trigger-missing":
    "Someone changed the database by hand: find out what else was changed, or restore the last backup.",
  /** A table or an index is not as the migrations make it. */
  "schema-differs": "Someone changed the database by hand: find out what else was changed, or restore the last backup.",
  /** SQLite did not accept a setting that the record's durability rests on. */
  "pragma-not-set": "Keep the data folder on a local disk of this machine.",
  /** This process has the database open already: a second writer would block the first. */
  "already-open": "Use the store that is open.",
  /** Another process writes to this data folder. */
  "folder-locked": "Stop that process first, or choose another folder with DATA_DIR.",
  /** A restore into this folder was begun and not finished. */
  "half-restored": "Run the same restore again: it starts over.",
  /** The file is no SQLite database, or one that another program made. */
  "not-ours": "Choose another folder with DATA_DIR.",
  /** SQLite finds the file damaged, or an entry no longer has the hash that stands in the log. */
  damaged: "Keep the folder as it is for whoever looks into it, and restore the last backup into another one.",
  /** There is no database where there was one: a new one in its place would take what its WAL holds. */
  "database-gone":
    "Nothing here was changed. Put consent.db back if it lies elsewhere; else restore the last backup into this folder.",
  /** The database is older than what was last acknowledged. */
  "older-than-head":
    "If consent.db-wal lies elsewhere, put it back; else restore a newer backup, or accept the gap with `restore --accept-missing`.",
  /** The head outside the data folder belongs to another history of the record. */
  "head-differs": "Check that HEAD_DIR belongs to this data folder.",
  /** An erasure that was acknowledged cannot be read outside the data folder. */
  "erasures-damaged":
    "The record is as it was. Take that line out and start with the present database, which writes it again; restore no backup before.",
  /** The head outside the data folder does not say any more what was last acknowledged. */
  "head-damaged":
    "The record is as it was. Move that file away and start with the present database, which makes it anew; restore no backup before: nothing would tell what it lacks.",
  /** The head outside the data folder cannot be written. */
  "head-unusable":
    "Connect its disk, make room, or give this program's user the right to write there: with another HEAD_DIR no older database would be noticed.",
  /** No file can be written here. */
  "not-writable": "Give this program's user the right to write there, or choose another folder with DATA_DIR.",
  "disk-full": "Make room on this disk, then start again.",
  "disk-failing": "Check the disk; keep a copy of the folder before anything else.",
  /** Something other than this program keeps the database locked. */
  "database-busy": "Close whatever else has the database open, then start again.",
  /** Others may read the secrets. */
  "secrets-exposed":
    "If nobody can have read it, `chmod 600` it; else delete it, and a new one is made: staff then sign in anew.",
  /** A secret that everyone knows, or a key that is none. */
  "secret-unusable":
    "Put it back from a backup made with --with-keys; else delete it, and a new one is made: staff then sign in anew, and signatures that still lie sealed on a tablet cannot be read.",
  // of backups
  "no-database": "Set DATA_DIR to the folder that the server uses.",
  "no-backup": "Give the folder that `backup` wrote into, or one backup in it.",
  "backup-incomplete": "Choose another backup: this one was cut short. The data folder is as it was.",
  "backup-damaged": "Choose another backup. The data folder is as it was.",
  "backup-older": "Choose a newer backup, or add --accept-missing. The data folder is as it was.",
  /** Made before or after an older backup was restored: what was written on the other side is not in it. */
  "backup-differs":
    "Choose a backup of the record as it now stands, or add --accept-missing. The data folder is as it was.",
  /** What was written is not what is read back. */
  "target-failing": "Check that disk, or give a folder on another. The record was only read, and is whole.",
  /** A backup is made by the version that wrote the database. */
  "migration-missing":
    "Make the backup with the version that the server runs, or start this one first. The record was only read.",
  "target-gone": "Connect the backup's disk again and repeat the backup. The record was only read.",
  "target-in-data-folder": "Give a folder on another disk: a backup beside the record dies with it.",
} as const;

export type StoreRefusal = keyof typeof REPAIRS;

/** The message says what happened and what to do next, in one line. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
  readonly code: StoreRefusal;
  /** What happened, without what to do. */
  readonly what: string;

  constructor(code: StoreRefusal, what: string, options?: ErrorOptions) {
    super(`${what}. ${REPAIRS[code]}`, options);
    this.code = code;
    this.what = what;
  }
}
