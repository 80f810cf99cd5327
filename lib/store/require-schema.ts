import Database from "better-sqlite3";
import { appendOnlyTriggers } from "./append-only.ts";
import { readMigrations } from "./migrate.ts";
import { StoreRefused } from "./store-refused.ts";

type Piece = { name: string; type: string; sql: string };

/**
 * Throws `StoreRefused` unless tables, indexes and triggers are, to the letter, what the migrations make of an
 * empty database. A remade table loses its triggers silently.
 */
export function requireSchema(file: string, migrationsDir: string): void {
  const database = new Database(file, { readonly: true });
  try {
    const found = schemaOf(database);
    for (const [name, sql] of appendOnlyTriggers()) {
      if (found.get(name)?.sql !== sql)
        throw new StoreRefused("trigger-missing", `Trigger ${name} is missing or altered`);
    }
    const expected = expectedSchema(migrationsDir);
    for (const { name, type, sql } of expected.values()) {
      if (found.get(name)?.sql !== sql)
        throw new StoreRefused("schema-differs", `The ${type} ${name} is missing or altered`);
    }
    const more = [...found.values()].find(({ name }) => !expected.has(name));
    if (more) throw new StoreRefused("schema-differs", `The ${more.type} ${more.name} is not this program's`);
  } finally {
    database.close();
  }
}

function expectedSchema(migrationsDir: string): Map<string, Piece> {
  const database = new Database(":memory:");
  try {
    for (const { sql } of readMigrations(migrationsDir)) database.exec(sql);
    return schemaOf(database);
  } finally {
    database.close();
  }
}

/** Without what SQLite keeps for itself, and without the ledger of migrations. */
function schemaOf(database: Database.Database): Map<string, Piece> {
  const rows = database
    .prepare<[], Piece>(
      `SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> '_prisma_migrations'`,
    )
    .all();
  return new Map(rows.map((row) => [row.name, row]));
}
