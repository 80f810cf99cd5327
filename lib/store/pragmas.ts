import type { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { StoreRefused } from "./store-refused.ts";

/** How long a statement waits, and this process with it, for a lock that another process holds. */
export const BUSY_TIMEOUT_MS = 5000;

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/**
 * What durability and the append-only tables rest on, as SQLite reports it once set.
 * `synchronous` 2 is FULL: in WAL mode better-sqlite3 is compiled to NORMAL, and a power cut then loses
 * acknowledged rows. `recursive_triggers` makes REPLACE fire the delete triggers. `secure_delete` leaves no
 * erased bytes in the file. `wal_autocheckpoint` is a quarter of the usual: whoever's commit it falls on waits a
 * quarter as long.
 */
const PRAGMAS = {
  busy_timeout: [String(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS],
  journal_mode: ["WAL", "wal"],
  synchronous: ["FULL", 2],
  foreign_keys: ["ON", 1],
  recursive_triggers: ["ON", 1],
  secure_delete: ["ON", 1],
  wal_autocheckpoint: ["250", 250],
} as const;

/** Sets them on one connection and reads each back. Throws `StoreRefused` when SQLite kept another value. */
export async function setPragmas(connection: Connection): Promise<void> {
  for (const [name, [value, expected]] of Object.entries(PRAGMAS)) {
    await connection.executeScript(`PRAGMA ${name} = ${value}`);
    const found = await pragma(connection, name);
    if (found !== expected)
      throw new StoreRefused("pragma-not-set", `SQLite keeps ${name} at ${found}, not ${expected}`);
  }
}

async function pragma(connection: Connection, name: string): Promise<unknown> {
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
  return rows[0]?.[0];
}
