import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Folders, openSystem } from "./open-system.ts";
import { playDay, setUpWard, type Told } from "./ward-day.ts";

/** Folders of their own below one that goes with the run. */
export async function withFolders<Result>(work: (root: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), "faults-"));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function foldersIn(root: string, name: string): Folders {
  return { dataDir: join(root, name, "data"), headDir: join(root, name, "head") };
}

/** A data folder with a ward in it that nobody has worked in. */
export async function freshFolders(root: string): Promise<Folders> {
  const folders = foldersIn(root, "fresh");
  const services = await openSystem(folders);
  await setUpWard(services);
  await services.store.close();
  return folders;
}

/** The same folders again, for one run. */
export function copyFolders(from: Folders, root: string, name: string): Folders {
  const to = foldersIn(root, name);
  cpSync(from.dataDir, to.dataDir, { recursive: true });
  cpSync(from.headDir, to.headDir, { recursive: true });
  return to;
}

export function removeFolders(root: string, name: string): void {
  rmSync(join(root, name), { recursive: true, force: true });
}

/** A data folder in which two patients were seen, and what the ward was told. */
export async function workedFolders(root: string): Promise<{ folders: Folders; told: Told[] }> {
  const folders = await freshFolders(root);
  const services = await openSystem(folders);
  const told: Told[] = [];
  await playDay(services, { patients: 2, first: 1, now: () => new Date() }, (one) => void told.push(one));
  await services.store.close();
  return { folders, told };
}
