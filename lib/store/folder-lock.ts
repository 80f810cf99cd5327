import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { StoreRefused } from "./store-refused.ts";

type Holder = { pid: number; host: string; since: string };

/**
 * Takes the operating system's lock on a data folder; gives what releases it. The kernel releases it too when
 * the process dies, however it dies. Throws `StoreRefused`, naming who has it, when it is taken.
 *
 * Node has no file locks; SQLite takes one (fcntl) on a database of its own for the length of a transaction.
 * The trap: such a lock goes when the process closes any other descriptor of the file, so nothing else may
 * open it, and who holds it stands in a file beside.
 */
export function lockFolder(dataDir: string): () => void {
  const holder = join(dataDir, "lock-holder.json");
  const lock = new Database(join(dataDir, "lock.db"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw (error as { code?: unknown }).code === "SQLITE_BUSY" ? takenBy(dataDir, readHolder(holder)) : error;
  }
  try {
    const me: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(holder, JSON.stringify(me), { mode: 0o600, flush: true });
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => void lock.close();
}

function takenBy(dataDir: string, holder: Holder | undefined): StoreRefused {
  if (holder?.pid === process.pid)
    return new StoreRefused("already-open", `${dataDir} is open in this process already`);
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : "another process";
  return new StoreRefused("folder-locked", `${dataDir} is in use by ${who}`);
}

/** Whoever took the lock may not have written yet. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
