import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, readManifest } from "./backup-manifest.ts";
import { INCOMPLETE } from "./make-backup.ts";
import { StoreRefused } from "./store-refused.ts";

const NAME = /^bedside-consent-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;
const LEFTOVER = /^bedside-consent-[\dTZ-]+\.(incomplete|removed)$/;
const DAY_MS = 86_400_000;

/**
 * The finished backups below a folder, oldest first: those of a history that a restore ended before those of the one
 * that it began; then by how far their logs reach, as a clock may have been put back; then by their names, which are
 * times. One whose manifest cannot be read is none: it is neither chosen nor thinned out.
 */
export function listBackups(targetDir: string): string[] {
  const names = existsSync(targetDir) ? readdirSync(targetDir) : [];
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .flatMap((name) => lastOf(join(targetDir, name)))
    .sort((a, b) => (a.history === b.history ? a.position - b.position : a.history < b.history ? -1 : 1))
    .map(({ folder }) => folder);
}

/** `history` is when its restore was, in ISO 8601. */
function lastOf(folder: string): { folder: string; history: string; position: number }[] {
  try {
    const { last, restoredAt = "" } = readManifest(folder);
    return [{ folder, history: restoredAt, position: last?.position ?? 0 }];
  } catch {
    return [];
  }
}

/** One backup, where the folder is one; else the newest below it. */
export function chooseBackup(folder: string): string {
  if (existsSync(join(folder, MANIFEST))) return folder;
  if (folder.replace(/\/+$/, "").endsWith(INCOMPLETE))
    throw new StoreRefused("backup-incomplete", `${folder} was not finished`);
  const newest = listBackups(folder).at(-1);
  if (!newest) throw new StoreRefused("no-backup", `There is no backup in ${folder}`);
  return newest;
}

/**
 * Removes all but the newest `keep` backups, never the one just made, and what was cut short over a day ago. Touches
 * nothing that does not have a backup's name.
 */
export function thinBackups(targetDir: string, keep: number, made: string, now: Date): string[] {
  const old = listBackups(targetDir)
    .slice(0, -keep)
    .filter((folder) => folder !== made);
  for (const folder of old) {
    // In one step it is no backup any more, then it goes.
    renameSync(folder, `${folder}.removed`);
    rmSync(`${folder}.removed`, { recursive: true, force: true });
  }
  for (const name of readdirSync(targetDir).filter((one) => LEFTOVER.test(one))) {
    const folder = join(targetDir, name);
    if (now.getTime() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
  return old;
}
