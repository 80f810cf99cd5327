import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { listBackups, thinBackups } from "../../../lib/store/list-backups.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore, RESTORING } from "../../../lib/store/open-store.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import type { Store } from "../../../lib/store/store-types.ts";
import { canMount, smallDisk } from "../../faults/small-disk.ts";
import { eraseSample } from "./erase-sample.ts";
import { preparedEvent, sectionRead, storeConsent } from "./sample-consent.ts";
import { temporaryFolder } from "./temporary.ts";

const AT = new Date("2026-11-25T02:00:00.000Z");

/** A data folder in use, its head, and a place for backups. */
async function inUse() {
  const [dataDir, headDir, targetDir] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const store = await openStore(dataDir, { headDir });
  onTestFinished(() => store.close().catch(() => {}));
  const consentId = await storeConsent(store, [preparedEvent(), sectionRead("a")]);
  return { store, dataDir, headDir, targetDir, consentId };
}

async function eventsIn(dataDir: string, consentIds: string[]): Promise<number[]> {
  const store = await openStore(dataDir);
  const counts = await Promise.all(consentIds.map(async (id) => (await store.consentEvents(id)).length));
  await store.close();
  return counts;
}

async function write(store: Store, n: number): Promise<string[]> {
  const ids: string[] = [];
  for (let one = 0; one < n; one += 1) ids.push(await storeConsent(store, [preparedEvent(), sectionRead("a")]));
  return ids;
}

test("a backup under write load is the state at one moment, with all that was acknowledged before it", async () => {
  const { store, dataDir, targetDir } = await inUse();
  const before = await write(store, 20);
  let isOver = false;
  const during: string[] = [];
  const writing = (async () => {
    while (!isOver) {
      during.push(...(await write(store, 1)));
      // SQLite answers at once: without this the backup's steps never have their turn.
      await setImmediate();
    }
  })();
  const { folder, manifest } = await makeBackup({ dataDir, targetDir, at: AT });
  isOver = true;
  await writing;
  const restored = temporaryFolder();
  await restoreBackup({ backup: folder, dataDir: restored, headDir: temporaryFolder(), at: AT });
  expect(await eventsIn(restored, before)).toEqual(before.map(() => 2));
  const counts = await eventsIn(restored, during);
  expect(counts.every((count) => count === 0 || count === 2)).toBe(true);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(manifest.last?.position).toBe(2 + 40 + 2 * counts.filter((count) => count === 2).length);
});

test("keys are named, and inside only when asked for", async () => {
  const { dataDir, targetDir } = await inUse();
  mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
  writeFileSync(join(dataDir, "secrets", "auth-secret"), "the-secret", { mode: 0o600 });
  const plain = await makeBackup({ dataDir, targetDir, at: AT });
  expect(plain.manifest.keys).toEqual({ names: ["auth-secret"], isIncluded: false });
  expect(readdirSync(plain.folder).sort()).toEqual(["consent.db", "manifest.json"]);
  const full = await makeBackup({ dataDir, targetDir, at: new Date(AT.getTime() + 1000), withKeys: true });
  const restored = temporaryFolder();
  await restoreBackup({ backup: full.folder, dataDir: restored, headDir: temporaryFolder(), at: AT });
  expect(readFileSync(join(restored, "secrets", "auth-secret"), "utf8")).toBe("the-secret");
});

test("an older backup is refused with the numbers that are missing; accepted, the log says so", async () => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  const { folder } = await makeBackup({ dataDir, targetDir, at: AT });
  const [later = ""] = await write(store, 1);
  await store.close();
  const input = { backup: folder, dataDir, headDir, at: AT };
  await expect(restoreBackup(input)).rejects.toMatchObject({ code: "backup-older" });
  await expect(restoreBackup(input)).rejects.toThrow("entries 3 to 4");
  expect(await eventsIn(dataDir, [consentId, later])).toEqual([2, 2]);
  const restored = await restoreBackup({ ...input, acceptMissing: true });
  expect(restored.missing).toEqual({ from: 3, to: 4 });
  expect(existsSync(join(restored.replaced ?? "", "consent.db"))).toBe(true);
  const after = await openStore(dataDir, { headDir });
  expect(await after.consentEvents(later)).toEqual([]);
  // Entries 3 and 4 may have been two records of their own.
  expect(await after.nextReference("2026-11-25")).toBe("L26-1125-0003");
  const [entry] = await after.streamEntries("staff", "system");
  expect(entry).toMatchObject({ type: "record-restored", data: { missing: { from: 3, to: 4 } } });
  await after.close();
});

test("erasures made since a backup are made again when it is restored", async () => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  const { folder } = await makeBackup({ dataDir, targetDir, at: AT });
  await eraseSample(store, consentId);
  await store.close();
  await restoreBackup({ backup: folder, dataDir, headDir, at: AT, acceptMissing: true });
  const after = await openStore(dataDir, { headDir });
  expect(await after.consentEvents(consentId)).toEqual([]);
  expect(await after.erasure(consentId)).toMatchObject({ type: "record-erased" });
  await after.close();
});

test.each([
  ["a flipped bit in its database", (folder: string) => flip(join(folder, "consent.db")), "backup-damaged"],
  ["a database that is gone", (folder: string) => rmSync(join(folder, "consent.db")), "backup-damaged"],
  ["a manifest that is gone", (folder: string) => rmSync(join(folder, "manifest.json")), "no-backup"],
  ["a manifest cut short", (folder: string) => writeFileSync(join(folder, "manifest.json"), "{"), "backup-incomplete"],
])("a backup with %s is refused, and the data folder stays as it is", async (_name, spoil, code) => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  const { folder } = await makeBackup({ dataDir, targetDir, at: AT });
  await store.close();
  spoil(folder);
  await expect(restoreBackup({ backup: folder, dataDir, headDir, at: AT })).rejects.toMatchObject({ code });
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test("nothing is restored into a folder that a server has open", async () => {
  const { dataDir, headDir, targetDir } = await inUse();
  const { folder } = await makeBackup({ dataDir, targetDir, at: AT });
  await expect(restoreBackup({ backup: folder, dataDir, headDir, at: AT })).rejects.toMatchObject({
    code: "already-open",
  });
});

test("a restore that was cut short is run again, and what was there first is still aside", async () => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  await makeBackup({ dataDir, targetDir, at: AT });
  await store.close();
  const aside = join(dataDir, "replaced-then");
  mkdirSync(aside);
  cpSync(join(dataDir, "consent.db"), join(aside, "consent.db"));
  writeFileSync(join(dataDir, "consent.db"), "half");
  writeFileSync(join(dataDir, RESTORING), JSON.stringify({ aside: "replaced-then", acknowledged: 2 }));
  await expect(openStore(dataDir, { headDir })).rejects.toMatchObject({ code: "half-restored" });
  const { replaced, missing } = await restoreBackup({ backup: targetDir, dataDir, headDir, at: AT });
  expect(replaced).toBe(aside);
  expect(missing).toBeUndefined();
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
  expect(await eventsIn(aside, [consentId])).toEqual([2]);
});

test("what is not a backup, or a target in the data folder, is refused", async () => {
  const { dataDir, headDir, targetDir } = await inUse();
  const input = { dataDir, headDir, at: AT };
  await expect(restoreBackup({ ...input, backup: targetDir })).rejects.toMatchObject({ code: "no-backup" });
  await expect(restoreBackup({ ...input, backup: `${targetDir}/x.incomplete` })).rejects.toMatchObject({
    code: "backup-incomplete",
  });
  const inside = join(dataDir, "backups");
  await expect(makeBackup({ dataDir, targetDir: inside, at: AT })).rejects.toMatchObject({
    code: "target-in-data-folder",
  });
  await expect(makeBackup({ dataDir: targetDir, targetDir, at: AT })).rejects.toMatchObject({ code: "no-database" });
});

test("a target that vanishes half-way is one clear line", async () => {
  const { dataDir, targetDir } = await inUse();
  const onProgress = () => rmSync(targetDir, { recursive: true, force: true });
  await expect(makeBackup({ dataDir, targetDir, at: AT, onProgress })).rejects.toMatchObject({ name: "StoreRefused" });
});

test("the newest backups are kept, and nothing else in the folder is touched", async () => {
  const { dataDir, targetDir } = await inUse();
  for (let hour = 0; hour < 4; hour += 1)
    await makeBackup({ dataDir, targetDir, at: new Date(AT.getTime() + hour * 3_600_000) });
  const all = listBackups(targetDir);
  for (const name of ["bedside-consent-2026-01-01T00-00-00-000Z.incomplete", "holiday-pictures"])
    mkdirSync(join(targetDir, name));
  const longAgo = new Date(AT.getTime() - 90 * 86_400_000);
  for (const name of readdirSync(targetDir)) utimesSync(join(targetDir, name), longAgo, longAgo);
  expect(thinBackups(targetDir, 2, AT)).toEqual(all.slice(0, 2));
  expect(readdirSync(targetDir).map((name) => join(targetDir, name))).toEqual([
    ...all.slice(2),
    join(targetDir, "holiday-pictures"),
  ]);
});

test.runIf(canMount() || process.env.REQUIRE_TOOLS)(
  "a target that fills up is one clear line, and what was there before stays",
  async () => {
    const { store, dataDir } = await inUse();
    const disk = smallDisk(1_000_000);
    onTestFinished(() => disk.remove());
    const { folder } = await makeBackup({ dataDir, targetDir: disk.folder, at: AT });
    await write(store, 5);
    expect(() => writeFileSync(join(disk.folder, "filler"), Buffer.alloc(1_000_000))).toThrow("ENOSPC");
    const next = { dataDir, targetDir: disk.folder, at: new Date(AT.getTime() + 1000) };
    await expect(makeBackup(next)).rejects.toMatchObject({ code: "disk-full" });
    expect(listBackups(disk.folder)).toEqual([folder]);
  },
);
