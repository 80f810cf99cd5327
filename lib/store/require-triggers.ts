import Database from "better-sqlite3";
import { appendOnlyTriggers } from "./append-only.ts";
import { StoreRefused } from "./store-refused.ts";

/** Throws `StoreRefused` unless every append-only trigger stands as written. A remade table loses its triggers silently. */
export function requireTriggers(file: string): void {
  const database = new Database(file, { readonly: true });
  try {
    const rows = database
      .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
      .all();
    const found = new Map(rows.map((row) => [row.name, row.sql]));
    for (const [name, sql] of appendOnlyTriggers()) {
      if (found.get(name) !== sql) throw new StoreRefused("trigger-missing", `Trigger ${name} is missing or altered`);
    }
  } finally {
    database.close();
  }
}
