import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Acknowledged } from "./missing-entries.ts";
import { StoreRefused } from "./store-refused.ts";

/** While it lies in a data folder, a restore into it is not finished. */
export const RESTORING = "restore-in-progress";

/** What the marker says of a restore: where the old files go, and what was acknowledged when it began. */
export type Begun = Acknowledged & { aside: string };

/** Of one that was cut short; a marker that was cut short itself had moved nothing yet. */
export function begunRestore(dataDir: string): Begun | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, RESTORING), "utf8")) as Begun;
  } catch {
    return undefined;
  }
}

/** Throws `StoreRefused` while a restore into this folder is not finished, naming where the old database lies. */
export function requireRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, RESTORING))) return;
  const aside = begunRestore(dataDir)?.aside;
  const isAside = aside !== undefined && existsSync(join(dataDir, aside, "consent.db"));
  const where = isAside ? `; the database from before lies in ${join(dataDir, aside)}` : "";
  throw new StoreRefused("half-restored", `A restore into ${dataDir} was begun and not finished${where}`);
}
