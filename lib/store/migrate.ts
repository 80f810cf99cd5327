import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sha256 } from "../sha256.ts";
import { StoreRefused } from "./store-refused.ts";

type Migration = { name: string; sql: string; checksum: string };
type LedgerRow = {
  migration_name: string;
  checksum: string;
  finished_at: number | null;
  rolled_back_at: number | null;
};

/** As Prisma's own command makes it, so that the two agree about what has run. */
const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings a database, made where there is none and readable by this program's user alone, to the newest migration,
 * each in a transaction of its own. Throws `StoreRefused`, with nothing changed, when it is another program's, or the
 * history in it is not the beginning of the one in the folder.
 */
export function migrate(file: string, migrationsDir: string): void {
  requireOurs(file, existsSync(`${file}-wal`));
  // SQLite gives its WAL the rights of the file, so these come first.
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const database = new Database(file, { timeout: 5000 });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("secure_delete = ON");
    // A migration may remake a table; its foreign keys are checked before the commit instead.
    database.pragma("foreign_keys = OFF");
    const migrations = readMigrations(migrationsDir);
    database.exec(LEDGER);
    for (const row of ledger(database))
      database.transaction(() => mend(database, row, migrations, migrationsDir)).immediate();
    requireSameHistory(ledger(database), migrations);
    for (const migration of migrations) {
      database.transaction(() => apply(database, migration)).immediate();
    }
  } finally {
    database.close();
  }
}

/**
 * Brings a database that was made by a former text of a migration to the present one, where `former-migrations` beside
 * the migrations has what it takes.
 */
function mend(database: Database.Database, row: LedgerRow, migrations: Migration[], migrationsDir: string): void {
  const { migration_name: name, checksum } = row;
  const known = migrations.find((migration) => migration.name === name);
  const file = join(migrationsDir, "../former-migrations", `${name}.${checksum.slice(0, 12)}.sql`);
  if (!known || known.checksum === checksum || !existsSync(file)) return;
  database.exec(readFileSync(file, "utf8"));
  database.prepare(`UPDATE "_prisma_migrations" SET checksum = ? WHERE migration_name = ?`).run(known.checksum, name);
}

/** Throws `StoreRefused` unless this is our database and has run these migrations, all and no others. Only reads. */
export function requireMigrated(file: string, migrationsDir: string): void {
  const tables = requireOurs(file, true);
  const database = new Database(file, { readonly: true });
  try {
    const applied = tables.includes("_prisma_migrations") ? ledger(database) : [];
    const migrations = readMigrations(migrationsDir);
    const hasRun = ({ name, checksum }: Migration) =>
      applied.some((row) => row.migration_name === name && row.checksum === checksum);
    if (!migrations.every(hasRun))
      throw new StoreRefused("migration-missing", `${file} was written by an older version of the program`);
    requireSameHistory(applied, migrations);
  } finally {
    database.close();
  }
}

/**
 * Before anything is written: a database of another program stays as it is. A connection that may write empties the
 * WAL that it finds when it closes; a `readonly` one leaves an empty WAL where there was none, and cannot roll back
 * what a crash left. Gives the tables; none where there is no file.
 */
function requireOurs(file: string, readonly: boolean): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isDirectory()) throw new StoreRefused("not-ours", `${file} is a folder`);
  const database = new Database(file, { readonly });
  try {
    const tables = database.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
    const isOurs = tables.length === 0 || ["_prisma_migrations", "LogEntry"].every((name) => tables.includes(name));
    // The ledger alone: a first start that was cut short.
    if (!isOurs && tables.join() !== "_prisma_migrations")
      throw new StoreRefused("not-ours", `${file} is a database of another program`);
    return tables;
  } finally {
    database.close();
  }
}

/** In the order in which they run. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: sha256(sql) };
  });
}

function ledger(database: Database.Database): LedgerRow[] {
  const columns = "migration_name, checksum, finished_at, rolled_back_at";
  return database.prepare<[], LedgerRow>(`SELECT ${columns} FROM "_prisma_migrations" ORDER BY migration_name`).all();
}

function requireSameHistory(applied: LedgerRow[], migrations: Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const { migration_name: name } = row;
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new StoreRefused(
        "migration-unknown",
        `The database was written by a newer version: it has migration ${name}`,
      );
    if (row.finished_at === null || row.rolled_back_at !== null) {
      throw new StoreRefused("migration-unfinished", `Migration ${name} was begun and not finished`);
    }
    if (row.checksum !== known.checksum)
      throw new StoreRefused("migration-edited", `Migration ${name} was edited after it had run`);
    if (migrations[index] !== known) {
      throw new StoreRefused(
        "migration-out-of-order",
        `Migration ${migrations[index]?.name} should have run before ${name}`,
      );
    }
  }
}

/** Looks into the ledger again: another process may have been here since. */
function apply(database: Database.Database, { name, sql, checksum }: Migration): void {
  if (ledger(database).some((row) => row.migration_name === name)) return;
  const startedAt = Date.now();
  database.exec(sql);
  const broken = database.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`Migration ${name} breaks ${broken.length} foreign keys`);
  database
    .prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, name, startedAt, Date.now());
}
