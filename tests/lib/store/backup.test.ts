import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { sha256 as hashOf } from "../../../lib/sha256.ts";
import { MANIFEST } from "../../../lib/store/backup-manifest.ts";
import { listBackups, thinBackups } from "../../../lib/store/list-backups.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { RESTORING } from "../../../lib/store/restore-marker.ts";
import type { Store } from "../../../lib/store/store-types.ts";
import { fileHash } from "../../../lib/store/verify-backup.ts";
import { describeWith } from "../../describe-with.ts";
import { writeOldDatabase } from "../../faults/old-database.ts";
import { smallDisk } from "../../faults/small-disk.ts";
import { eraseSample } from "./erase-sample.ts";
import { appendingLast, preparedEvent, recorded, sectionRead, storeConsent } from "./sample-consent.ts";
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

test("a key that is not the one that was written is refused; a manifest of before there were their hashes is not", async () => {
  const { dataDir, targetDir } = await inUse();
  mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
  writeFileSync(join(dataDir, "secrets", "auth-secret"), "the-secret", { mode: 0o600 });
  const { folder, manifest } = await makeBackup({ dataDir, targetDir, at: AT, withKeys: true });
  const key = join(folder, "keys", "auth-secret");
  const restore = () =>
    restoreBackup({ backup: folder, dataDir: temporaryFolder(), headDir: temporaryFolder(), at: AT });
  for (const spoil of [() => writeFileSync(key, ""), () => rmSync(key)]) {
    spoil();
    await expect(restore()).rejects.toMatchObject({ code: "backup-damaged" });
    await expect(restore()).rejects.toThrow("key auth-secret");
  }
  const { names, isIncluded } = manifest.keys;
  writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...manifest, keys: { names, isIncluded } }));
  await restore();
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

/** Two backups, the first restored and gone on from: the head knows entry 5 of another history than the second's. */
async function parted() {
  const { store, dataDir, headDir, targetDir } = await inUse();
  const first = await makeBackup({ dataDir, targetDir, at: AT });
  await write(store, 2);
  const second = await makeBackup({ dataDir, targetDir, at: new Date(AT.getTime() + 1000) });
  await store.close();
  const at = new Date(AT.getTime() + 2000);
  await restoreBackup({ backup: first.folder, dataDir, headDir, at, acceptMissing: true });
  const again = await openStore(dataDir, { headDir });
  const [later = ""] = await write(again, 1);
  await again.close();
  return { dataDir, later, input: { backup: second.folder, dataDir, headDir, at: new Date(AT.getTime() + 3000) } };
}

test("a backup of another history is refused though it is longer; accepted, the log says what is gone", async () => {
  const { dataDir, later, input } = await parted();
  await expect(restoreBackup(input)).rejects.toMatchObject({ code: "backup-differs" });
  await expect(restoreBackup(input)).rejects.toThrow("3 to 5");
  expect(await eventsIn(dataDir, [later])).toEqual([2]);
  expect((await restoreBackup({ ...input, acceptMissing: true })).missing).toEqual({ from: 3, to: 5 });
  const after = await openStore(dataDir, { headDir: input.headDir });
  expect(await after.streamEntries("staff", "system")).toMatchObject([{ data: { missing: { from: 3, to: 5 } } }]);
  await after.close();
});

test("with the database gone, a backup of another history may lack all of what was acknowledged", async () => {
  const { dataDir, input } = await parted();
  rmSync(join(dataDir, "consent.db"));
  await expect(restoreBackup(input)).rejects.toThrow("1 to 5");
});

test("a shorter backup of another history lacks more than its end", async () => {
  const { dataDir, input } = await parted();
  const store = await openStore(dataDir, { headDir: input.headDir });
  await write(store, 1);
  await store.close();
  await expect(restoreBackup(input)).rejects.toThrow("3 to 7");
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

const NEWER = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '29990101000000_newer', 1)`;

test.each([
  ["of a newer version", NEWER, "migration-unknown"],
  ["with a table of its own", `CREATE TABLE "cats" ("name" TEXT)`, "schema-differs"],
])("a backup %s is refused before anything is moved, and the server starts as before", async (_name, sql, code) => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  const { folder, manifest } = await makeBackup({ dataDir, targetDir, at: AT });
  await store.close();
  const before = readdirSync(dataDir);
  execute(join(folder, "consent.db"), sql);
  const changed = { ...manifest, database: await fileHash(join(folder, "consent.db")) };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(changed));
  await expect(restoreBackup({ backup: folder, dataDir, headDir, at: AT })).rejects.toMatchObject({ code });
  expect(readdirSync(dataDir)).toEqual(before);
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
});

test("secrets that others may read stop a restore before anything is moved; those of the backup are closed", async () => {
  const { store, dataDir, headDir, targetDir } = await inUse();
  mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
  const secret = join(dataDir, "secrets", "auth-secret");
  writeFileSync(secret, "the-secret", { mode: 0o600 });
  const { folder } = await makeBackup({ dataDir, targetDir, at: AT, withKeys: true });
  await store.close();
  chmodSync(secret, 0o644);
  await expect(restoreBackup({ backup: folder, dataDir, headDir, at: AT })).rejects.toMatchObject({
    code: "secrets-exposed",
  });
  expect(existsSync(join(dataDir, RESTORING))).toBe(false);
  rmSync(secret);
  chmodSync(join(folder, "keys", "auth-secret"), 0o644);
  await restoreBackup({ backup: folder, dataDir, headDir, at: AT });
  expect(statSync(secret).mode & 0o777).toBe(0o600);
});

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
  await expect(openStore(dataDir, { headDir })).rejects.toThrow(aside);
  const { replaced, missing } = await restoreBackup({ backup: targetDir, dataDir, headDir, at: AT });
  expect(replaced).toBe(aside);
  expect(missing).toBeUndefined();
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
  expect(await eventsIn(aside, [consentId])).toEqual([2]);
});

/** What a SIGKILL may leave while a restore stages. */
const STAGED = ["", "-wal", "-shm", "-journal"].map((end) => `consent.db.restoring${end}`);

const stagedIn = (dataDir: string) => STAGED.filter((name) => existsSync(join(dataDir, name)));

test("what a restore had staged that was killed before its marker stood is gone after the next start", async () => {
  const { store, dataDir, headDir, consentId } = await inUse();
  await store.close();
  for (const name of STAGED) writeFileSync(join(dataDir, name), "a patient");
  await (await openStore(dataDir, { headDir })).close();
  expect(stagedIn(dataDir)).toEqual([]);
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
});

test("with the marker what was staged stays until the restore is run again", async () => {
  const { store, dataDir, headDir, targetDir, consentId } = await inUse();
  await makeBackup({ dataDir, targetDir, at: AT });
  await store.close();
  for (const name of STAGED) writeFileSync(join(dataDir, name), "a patient");
  writeFileSync(join(dataDir, RESTORING), JSON.stringify({ aside: "replaced-then", acknowledged: 2 }));
  await expect(openStore(dataDir, { headDir })).rejects.toMatchObject({ code: "half-restored" });
  expect(stagedIn(dataDir)).toEqual(STAGED);
  await restoreBackup({ backup: targetDir, dataDir, headDir, at: AT });
  expect(stagedIn(dataDir)).toEqual([]);
  expect(await eventsIn(dataDir, [consentId])).toEqual([2]);
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

test("a backup that an older version made is restored and brought to the newest migration", async () => {
  const [folder, dataDir, headDir] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeOldDatabase(join(folder, "consent.db"));
  const old = new Database(join(folder, "consent.db"), { readonly: true });
  const last = old.prepare(`SELECT "position", "leafHash" FROM "LogEntry" ORDER BY "position" DESC`).get();
  old.close();
  const database = await fileHash(join(folder, "consent.db"));
  const keys = { names: [], isIncluded: false };
  const manifest = { format: 1, at: AT.toISOString(), last, documents: 2, database, keys };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
  await restoreBackup({ backup: folder, dataDir, headDir, at: AT });
  await (await openStore(dataDir, { headDir })).close();
});

const OTHERS = `CREATE TABLE "cats" ("name" TEXT); INSERT INTO "cats" VALUES ('Tom')`;

test.each([
  ["another program's", (file: string) => execute(file, OTHERS), "not-ours"],
  ["no database", (file: string) => writeFileSync(file, "Dear colleague,\n".repeat(100)), "not-ours"],
  ["an empty one", (file: string) => writeFileSync(file, ""), "migration-missing"],
  ["an older version's", writeOldDatabase, "migration-missing"],
])("of what is %s no backup is made, and it stays as it is", async (_name, make, code) => {
  const [dataDir, targetDir] = [temporaryFolder(), temporaryFolder()];
  const file = join(dataDir, "consent.db");
  make(file);
  const before = readFileSync(file);
  const refusal = await makeBackup({ dataDir, targetDir, at: AT }).catch((error: Error) => error);
  expect(refusal).toMatchObject({ code, message: expect.stringContaining(file) });
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(targetDir)).toEqual([]);
});

test.each([
  [NEWER, "migration-unknown"],
  [`DROP TRIGGER "LogEntry_no_update"`, "trigger-missing"],
])("after %s no backup is made: no restore would take it", async (sql, code) => {
  const { store, dataDir, targetDir } = await inUse();
  await store.close();
  execute(join(dataDir, "consent.db"), sql);
  await expect(makeBackup({ dataDir, targetDir, at: AT })).rejects.toMatchObject({ code });
});

function execute(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

test("a record that is damaged is named, in one line, and not the backup", async () => {
  const { store, dataDir, targetDir } = await inUse();
  await write(store, 20);
  await store.close();
  const file = join(dataDir, "consent.db");
  const database = new Database(file, { readonly: true });
  const root = database.prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'ConsentRow_datedAt_idx'`);
  const page = root.pluck().get() as number;
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
  writeFileSync(file, bytes);
  const refusal = await makeBackup({ dataDir, targetDir, at: AT }).catch((error: Error) => error);
  expect(refusal).toMatchObject({
    code: "damaged",
    message: expect.stringMatching(`^[^\n]*${dataDir} is damaged[^\n]*$`),
  });
  expect(readdirSync(targetDir)).toEqual([]);
});

test("a target that does not give back what was written is named, and not the record", async () => {
  const { store, dataDir, targetDir } = await inUse();
  const documents = ["a", "b"].map((letter) => {
    const bytes = Buffer.from(letter.repeat(100_000));
    return { sha256: hashOf(bytes), consentId: "c", stage: "paper" as const, bytes };
  });
  await store.append({ ...appendingLast("c", recorded([preparedEvent()]), 1), documents });
  const copy = join(targetDir, `bedside-consent-${AT.toISOString().replaceAll(/[:.]/g, "-")}.incomplete`, "consent.db");
  // After the first document; the second is read from the file yet.
  const onProgress = (stage: string) => {
    if (stage === "verifying")
      writeFileSync(copy, readFileSync(copy, "latin1").replaceAll(/a{100}|b{100}/g, "x".repeat(100)), "latin1");
  };
  await expect(makeBackup({ dataDir, targetDir, at: AT, onProgress })).rejects.toMatchObject({
    code: "target-failing",
  });
});

test.each([
  ["a folder", (targetDir: string) => rmSync(targetDir, { recursive: true })],
  [
    "a disk, whose empty folder stays,",
    (targetDir: string) => {
      for (const name of readdirSync(targetDir)) rmSync(join(targetDir, name), { recursive: true });
    },
  ],
])("a target that vanishes half-way, %s is told as gone", async (_name, vanish) => {
  const { dataDir, targetDir } = await inUse();
  const onProgress = () => vanish(targetDir);
  await expect(makeBackup({ dataDir, targetDir, at: AT, onProgress })).rejects.toMatchObject({ code: "target-gone" });
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
  expect(thinBackups(targetDir, 2, all[3] ?? "", AT)).toEqual(all.slice(0, 2));
  expect(readdirSync(targetDir).map((name) => join(targetDir, name))).toEqual([
    ...all.slice(2),
    join(targetDir, "holiday-pictures"),
  ]);
});

describeWith(["mount"], "on a small disk", () => {
  test("a target that fills up is one clear line, and what was there before stays", async () => {
    const { store, dataDir } = await inUse();
    const disk = smallDisk(1_000_000);
    onTestFinished(() => disk.remove());
    const { folder } = await makeBackup({ dataDir, targetDir: disk.folder, at: AT });
    await write(store, 5);
    expect(() => writeFileSync(join(disk.folder, "filler"), Buffer.alloc(1_000_000))).toThrow("ENOSPC");
    const next = { dataDir, targetDir: disk.folder, at: new Date(AT.getTime() + 1000) };
    await expect(makeBackup(next)).rejects.toMatchObject({ code: "disk-full" });
    expect(listBackups(disk.folder)).toEqual([folder]);
  });
});
