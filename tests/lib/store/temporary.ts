import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { openStore } from "../../../lib/store/open-store.ts";
import type { Store } from "../../../lib/store/store-types.ts";

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bedside-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder of its own, and its file by a connection that knows nothing of the store. */
export async function temporaryStore(): Promise<{ store: Store; folder: string; file: string }> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close().catch(() => {}));
  return { store, folder, file: join(folder, "consent.db") };
}

export function plainConnection(file: string): Database.Database {
  const database = new Database(file);
  onTestFinished(() => void database.close());
  return database;
}
