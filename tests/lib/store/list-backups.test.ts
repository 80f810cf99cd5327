import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MANIFEST } from "../../../lib/store/backup-manifest.ts";
import { chooseBackup, listBackups, thinBackups } from "../../../lib/store/list-backups.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { preparedEvent, storeConsent } from "./sample-consent.ts";
import { temporaryFolder, temporaryStore } from "./temporary.ts";

const AT = new Date("2026-11-25T02:00:00.000Z");
const HOUR_MS = 3_600_000;

/** Backups made at these hours, in this order, each of a longer log than the one before. */
async function backupsAt(...hours: number[]): Promise<{ targetDir: string; made: string[] }> {
  const { store, folder: dataDir } = await temporaryStore();
  const targetDir = temporaryFolder();
  const made: string[] = [];
  for (const hour of hours) {
    await storeConsent(store, [preparedEvent()]);
    made.push((await makeBackup({ dataDir, targetDir, at: new Date(AT.getTime() + hour * HOUR_MS) })).folder);
  }
  return { targetDir, made };
}

test("after the clock was put back the newest is the one whose log reaches furthest, and it is kept", async () => {
  const { targetDir, made } = await backupsAt(5, 6, 1);
  expect(listBackups(targetDir)).toEqual(made);
  expect(chooseBackup(targetDir)).toBe(made[2]);
  expect(thinBackups(targetDir, 2, made[2] ?? "", AT)).toEqual(made.slice(0, 1));
  expect(listBackups(targetDir)).toEqual(made.slice(1));
});

test("the one just made is kept, also where others reach further", async () => {
  const { targetDir, made } = await backupsAt(1, 2, 3);
  expect(thinBackups(targetDir, 1, made[0] ?? "", AT)).toEqual(made.slice(1, 2));
});

test("one whose manifest cannot be read is neither chosen nor thinned out", async () => {
  const { targetDir, made } = await backupsAt(1, 2, 3);
  writeFileSync(join(made[2] ?? "", MANIFEST), "{");
  rmSync(join(made[0] ?? "", MANIFEST));
  expect(chooseBackup(targetDir)).toBe(made[1]);
  expect(thinBackups(targetDir, 1, made[1] ?? "", AT)).toEqual([]);
});

test("after a restore the new history's backups are chosen, and the old one's thinned out first, however far they reach", async () => {
  const { targetDir, made } = await backupsAt(1, 2, 3);
  const dataDir = temporaryFolder();
  const at = (hour: number) => new Date(AT.getTime() + hour * HOUR_MS);
  await restoreBackup({ backup: made[0] ?? "", dataDir, headDir: temporaryFolder(), at: at(4) });
  const later: string[] = [];
  for (const hour of [5, 6]) later.push((await makeBackup({ dataDir, targetDir, at: at(hour) })).folder);
  expect(listBackups(targetDir)).toEqual([...made, ...later]);
  expect(chooseBackup(targetDir)).toBe(later[1]);
  expect(thinBackups(targetDir, 2, later[1] ?? "", at(6))).toEqual(made);
});
