import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { appendOnlyTriggers } from "../../../lib/store/append-only.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { RESTORING } from "../../../lib/store/restore-marker.ts";
import { describeWith } from "../../describe-with.ts";
import { smallDisk } from "../../faults/small-disk.ts";
import { preparedEvent, sectionRead, storeConsent } from "./sample-consent.ts";
import { plainConnection, temporaryFolder } from "./temporary.ts";

/** A data folder with two consents in it, closed, and its head. */
async function used(): Promise<{ folder: string; headDir: string; file: string }> {
  const folder = temporaryFolder();
  const headDir = temporaryFolder();
  const store = await openStore(folder, { headDir });
  for (let n = 0; n < 2; n += 1) await storeConsent(store, [preparedEvent(), sectionRead("a")]);
  await store.close();
  return { folder, headDir, file: join(folder, "consent.db") };
}

/** Everything in the folder but what the lock leaves, as bytes. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((name) => !name.startsWith("lock"));
  return new Map(files.map((name) => [name, readFileSync(join(folder, name)).toString("hex")]));
}

async function refusalOf(folder: string, headDir?: string): Promise<{ code: string; message: string }> {
  const error = await openStore(folder, headDir ? { headDir } : {}).then(
    () => ({ code: "opened", message: "" }),
    (reason: { code: string; message: string }) => reason,
  );
  expect(error.message).not.toContain("\n");
  return error;
}

test("a second process is refused and told who holds the folder; a killed one holds nothing", async () => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "open-store-worker.ts"), folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const { code, message } = await refusalOf(folder);
  expect(code).toBe("folder-locked");
  expect(message).toContain(`process ${child.pid}`);
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  await (await openStore(folder)).close();
});

/** Another program's, left by a crash or closed; its rights are its own. */
function foreign(journal: "delete" | "wal", isClosed: boolean): string {
  const [folder, crashed] = [temporaryFolder(), temporaryFolder()];
  const other = new Database(join(folder, "consent.db"));
  other.pragma(`journal_mode = ${journal}`);
  other.exec("CREATE TABLE cats (name); INSERT INTO cats VALUES ('Tom')");
  cpSync(folder, crashed, { recursive: true });
  rmSync(join(crashed, "consent.db-shm"), { force: true });
  other.close();
  const left = isClosed ? folder : crashed;
  for (const name of readdirSync(left)) chmodSync(join(left, name), 0o644);
  return left;
}

const rightsIn = (folder: string) => [...contents(folder).keys()].map((name) => statSync(join(folder, name)).mode);

test.each([
  ["", "delete", true],
  [" that was closed in WAL mode", "wal", true],
  [" with a WAL beside it", "wal", false],
] as const)("another program's database%s stays as it is, byte for byte", async (_name, journal, isClosed) => {
  const folder = foreign(journal, isClosed);
  const [before, rights] = [contents(folder), rightsIn(folder)];
  expect((await refusalOf(folder)).code).toBe("not-ours");
  // The index that every reader of a WAL makes beside it.
  rmSync(join(folder, "consent.db-shm"), { force: true });
  expect(contents(folder)).toEqual(before);
  expect(rightsIn(folder)).toEqual(rights);
});

test("a folder in the database's place is named", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "consent.db"));
  const named = { code: "not-ours", message: expect.stringContaining(`${join(folder, "consent.db")} is a folder`) };
  expect(await refusalOf(folder)).toMatchObject(named);
  const backup = makeBackup({ dataDir: folder, targetDir: temporaryFolder(), at: new Date() });
  await expect(backup).rejects.toMatchObject(named);
});

test("a file that is no database stays as it is", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "consent.db"), "Dear colleague,\n".repeat(100));
  const before = contents(folder);
  expect((await refusalOf(folder)).code).toBe("not-ours");
  expect(contents(folder)).toEqual(before);
});

test("a restore that was not finished is not opened", async () => {
  const { folder } = await used();
  writeFileSync(join(folder, RESTORING), "");
  const before = contents(folder);
  expect(await refusalOf(folder)).toMatchObject({ code: "half-restored" });
  expect(contents(folder)).toEqual(before);
});

test("a secret that others may read is refused and named", async () => {
  const { folder } = await used();
  mkdirSync(join(folder, "secrets"));
  writeFileSync(join(folder, "secrets", "auth-secret"), "s".repeat(43), { mode: 0o644 });
  const { code, message } = await refusalOf(folder);
  expect(code).toBe("secrets-exposed");
  expect(message).toContain("auth-secret");
  expect(message).toContain("644");
});

/** What a process that was killed leaves, with an entry that stands in its WAL alone; and the same once more. */
async function crashedTwice(folder: string, headDir?: string): Promise<{ crashed: string; whole: string }> {
  const store = await openStore(folder, headDir === undefined ? {} : { headDir });
  await storeConsent(store, [preparedEvent()]);
  const [crashed, whole] = [temporaryFolder(), temporaryFolder()];
  for (const name of ["consent.db", "consent.db-wal"]) cpSync(join(folder, name), join(crashed, name));
  await store.close();
  cpSync(crashed, whole, { recursive: true });
  return { crashed, whole };
}

describe("a database that is gone is not made anew", () => {
  test.each([
    ["missing", (file: string) => rmSync(file)],
    ["empty", (file: string) => truncateSync(file)],
  ])("%s beside its WAL, which stays as it is", async (_name, spoil) => {
    const { folder } = await used();
    const { crashed, whole } = await crashedTwice(folder);
    spoil(join(crashed, "consent.db"));
    const before = contents(crashed);
    expect(before.get("consent.db-wal")).not.toBe("");
    expect(await refusalOf(crashed)).toMatchObject({ code: "database-gone" });
    expect(contents(crashed)).toEqual(before);
    cpSync(join(whole, "consent.db"), join(crashed, "consent.db"));
    await (await openStore(crashed)).close();
  });

  test("where the head had entries", async () => {
    const { headDir } = await used();
    const folder = temporaryFolder();
    const { code, message } = await refusalOf(folder, headDir);
    expect(code).toBe("database-gone");
    expect(message).toContain("4 entries");
    expect(contents(folder)).toEqual(new Map());
  });
});

describe("against the head outside the folder", () => {
  test("an older copy of the database is noticed, and the missing entries are said", async () => {
    const { folder, headDir, file } = await used();
    const copy = join(temporaryFolder(), "copy.db");
    cpSync(file, copy);
    const store = await openStore(folder, { headDir });
    await storeConsent(store, [preparedEvent(), sectionRead("a"), sectionRead("b")]);
    await store.close();
    cpSync(copy, file);
    const { code, message } = await refusalOf(folder, headDir);
    expect(code).toBe("older-than-head");
    expect(message).toContain("Entries 5 to 7");
  });

  test("a WAL that is missing is noticed, and named", async () => {
    const { folder, headDir } = await used();
    const { crashed, whole } = await crashedTwice(folder, headDir);
    await (await openStore(whole, { headDir })).close();
    rmSync(join(crashed, "consent.db-wal"));
    const { code, message } = await refusalOf(crashed, headDir);
    expect(code).toBe("older-than-head");
    expect(message).toContain("Entry 5 of the log");
    expect(message).toContain("no consent.db-wal");
  });

  test("another folder's head is told apart", async () => {
    const one = await used();
    const other = await used();
    expect((await refusalOf(one.folder, other.headDir)).code).toBe("head-differs");
  });

  test("the head holds hashes alone", async () => {
    const { headDir } = await used();
    const text = readFileSync(join(headDir, "head"), "utf8");
    expect(text).toContain("leafHash");
    expect(text).not.toMatch(/CHAN|陳|A1234567/);
  });

  test("a head that is torn in the middle of a write leaves the one before", async () => {
    const { folder, headDir } = await used();
    const bytes = readFileSync(join(headDir, "head"));
    bytes.fill(0, 512, 700);
    writeFileSync(join(headDir, "head"), bytes);
    await (await openStore(folder, { headDir })).close();
  });
});

test.each([
  ["a changed payload", `UPDATE "LogPayload" SET "data" = '{}' WHERE "position" = 3`],
  ["a payload that is gone", `DELETE FROM "LogPayload" WHERE "position" = 4`],
  [
    "an entry that is gone",
    `DELETE FROM "LogPayload" WHERE "position" = 2; DELETE FROM "LogEntry" WHERE "position" = 2`,
  ],
])("%s is noticed though every trigger stands again", async (_name, sql) => {
  const { folder, file } = await used();
  const database = plainConnection(file);
  for (const name of appendOnlyTriggers().keys()) database.exec(`DROP TRIGGER "${name}"`);
  database.exec(sql);
  for (const trigger of appendOnlyTriggers().values()) database.exec(trigger);
  expect((await refusalOf(folder)).code).toBe("damaged");
});

test.each([
  [`DROP INDEX "ConsentRow_reference_key"`, "ConsentRow_reference_key"],
  [`ALTER TABLE "Setting" ADD COLUMN "more" TEXT`, "Setting"],
  [`CREATE TRIGGER "quiet" AFTER INSERT ON "LogEntry" BEGIN DELETE FROM "Setting"; END`, "quiet"],
])("after %s it does not open", async (sql, name) => {
  const { folder, file } = await used();
  plainConnection(file).exec(sql);
  const { code, message } = await refusalOf(folder);
  expect(code).toBe("schema-differs");
  expect(message).toContain(name);
});

test("a damaged file is not opened", async () => {
  const { folder, file } = await used();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, 12_288);
  writeFileSync(file, bytes);
  expect((await refusalOf(folder)).code).toBe("damaged");
});

test("a path that leads through a file is not writable", async () => {
  const { file } = await used();
  expect((await refusalOf(join(file, "data"))).code).toBe("not-writable");
});

describeWith(["mount"], "on a small disk", () => {
  async function onDisk(bytes: number) {
    const disk = smallDisk(bytes);
    onTestFinished(() => disk.remove());
    const { folder } = await used();
    cpSync(folder, join(disk.folder, "data"), { recursive: true });
    return { ...disk, data: join(disk.folder, "data") };
  }

  test("that is read-only it says so and changes nothing", async () => {
    const { data, remount } = await onDisk(4_000_000);
    const before = contents(data);
    remount("ro");
    expect((await refusalOf(data)).code).toBe("not-writable");
    expect(contents(data)).toEqual(before);
  });

  test("that is full it says so; once there is room it opens", async () => {
    const { data, folder } = await onDisk(1_000_000);
    const filler = join(folder, "filler");
    expect(() => writeFileSync(filler, Buffer.alloc(1_000_000))).toThrow("ENOSPC");
    expect((await refusalOf(data)).code).toBe("disk-full");
    expect(existsSync(join(data, "consent.db"))).toBe(true);
    rmSync(filler);
    await (await openStore(data)).close();
  });
});
