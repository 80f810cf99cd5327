import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendOnlyTriggers } from "../../../lib/store/append-only.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { serializedAdapter } from "../../../lib/store/serialized-adapter.ts";
import { schemaDiff } from "./schema-engine.ts";
import { plainConnection, temporaryFolder, temporaryStore } from "./temporary.ts";

const INITIAL = "20261124000000_initial";

/** A data folder whose store has been opened and closed once, and a copy of the migrations to tamper with. */
async function used() {
  const folder = temporaryFolder();
  const migrations = join(temporaryFolder(), "migrations");
  cpSync("prisma/migrations", migrations, { recursive: true });
  await (await openStore(folder, { migrationsDir: migrations })).close();
  return { folder, migrations, file: join(folder, "consent.db") };
}

function addMigration(migrations: string, name: string, sql: string): void {
  mkdirSync(join(migrations, name));
  writeFileSync(join(migrations, name, "migration.sql"), sql);
}

test("the settings that durability rests on are in force on both connections", async () => {
  const { store } = await temporaryStore();
  const pragma = async (name: string) =>
    Object.values((await store.prisma.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
  const onReader = async (name: string) =>
    Object.values((await store.prisma.$queryRawUnsafe<object[]>(`SELECT * FROM pragma_${name}`))[0] ?? {})[0];
  for (const ask of [pragma, onReader]) {
    expect(await ask("journal_mode")).toBe("wal");
    for (const [name, value] of [
      ["synchronous", 2],
      ["foreign_keys", 1],
      ["recursive_triggers", 1],
      ["secure_delete", 1],
      ["busy_timeout", 5000],
    ] as const) {
      expect(Number(await ask(name)), name).toBe(value);
    }
  }
});

test("a database that cannot keep the settings is refused", async () => {
  await expect(serializedAdapter(":memory:").connect()).rejects.toMatchObject({ code: "pragma-not-set" });
});

test("the files are for this user alone", async () => {
  const { store, folder } = await temporaryStore();
  await store.setSetting("a", "b");
  for (const name of ["consent.db", "consent.db-wal", "consent.db-shm"]) {
    expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  }
});

test("what is stored is there after closing and opening again", async () => {
  const folder = temporaryFolder();
  const first = await openStore(folder);
  await first.setSetting("a", "b");
  await first.close();
  const second = await openStore(folder);
  expect(await second.setting("a")).toBe("b");
  await second.close();
});

test("a database is opened once in a process", async () => {
  const { folder } = await temporaryStore();
  await expect(openStore(folder)).rejects.toMatchObject({ name: "StoreRefused", code: "already-open" });
});

test.each([...appendOnlyTriggers().keys()])("without the trigger %s it does not open", async (name) => {
  const { folder, file } = await used();
  plainConnection(file).exec(`DROP TRIGGER "${name}"`);
  await expect(openStore(folder)).rejects.toMatchObject({ name: "StoreRefused", code: "trigger-missing" });
});

test("with a trigger that does something else it does not open", async () => {
  const { folder, file } = await used();
  plainConnection(file).exec(
    `DROP TRIGGER "LogEntry_no_delete"; CREATE TRIGGER "LogEntry_no_delete" BEFORE DELETE ON "LogEntry" WHEN FALSE BEGIN SELECT RAISE(ABORT, 'x'); END`,
  );
  await expect(openStore(folder)).rejects.toMatchObject({ code: "trigger-missing" });
});

test("a migration that remakes an append-only table without its triggers does not open", async () => {
  const { folder, migrations } = await used();
  addMigration(
    migrations,
    "20270101000000_redefine",
    `CREATE TABLE "new" AS SELECT * FROM "LogPayload"; DROP TABLE "LogPayload"; ALTER TABLE "new" RENAME TO "LogPayload";`,
  );
  await expect(openStore(folder, { migrationsDir: migrations })).rejects.toMatchObject({ code: "trigger-missing" });
});

test("an edited migration is refused", async () => {
  const { folder, migrations } = await used();
  const file = join(migrations, INITIAL, "migration.sql");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n-- edited`);
  await expect(openStore(folder, { migrationsDir: migrations })).rejects.toMatchObject({
    name: "StoreRefused",
    code: "migration-edited",
  });
});

test("a database of a newer program is refused", async () => {
  const { folder, migrations } = await used();
  addMigration(migrations, "20270101000000_newer", `CREATE TABLE "Newer" ("id" TEXT PRIMARY KEY)`);
  await (await openStore(folder, { migrationsDir: migrations })).close();
  await expect(openStore(folder)).rejects.toMatchObject({ code: "migration-unknown" });
});

test("a migration older than one that has run is refused", async () => {
  const { folder, migrations } = await used();
  addMigration(migrations, "20250101000000_older", `CREATE TABLE "Older" ("id" TEXT PRIMARY KEY)`);
  await expect(openStore(folder, { migrationsDir: migrations })).rejects.toMatchObject({
    code: "migration-out-of-order",
  });
});

test("a migration that was begun by hand and not finished is refused", async () => {
  const { folder, file } = await used();
  plainConnection(file).exec(`UPDATE "_prisma_migrations" SET finished_at = NULL`);
  await expect(openStore(folder)).rejects.toMatchObject({ code: "migration-unfinished" });
});

test("a migration that fails leaves nothing behind, and can be mended", async () => {
  const { folder, migrations, file } = await used();
  addMigration(
    migrations,
    "20270101000000_half",
    `CREATE TABLE "Half" ("id" TEXT PRIMARY KEY); INSERT INTO "Nowhere" VALUES (1)`,
  );
  await expect(openStore(folder, { migrationsDir: migrations })).rejects.toThrow("Nowhere");
  const tables = plainConnection(file)
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE name = 'Half'`)
    .pluck()
    .all();
  expect(tables).toEqual([]);
  writeFileSync(
    join(migrations, "20270101000000_half", "migration.sql"),
    `CREATE TABLE "Half" ("id" TEXT PRIMARY KEY)`,
  );
  await (await openStore(folder, { migrationsDir: migrations })).close();
});

test("the migrations lead to the schema, by Prisma's own engine", async () => {
  const { file } = await used();
  const schema = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const content = readFileSync("prisma/schema.prisma", "utf8");
  const database = { tag: "schemaDatasource" as const, files: [{ path: "schema.prisma", content }], configDir: "." };
  expect(await schemaDiff(file, database, schema(content))).toMatch(/^(-- This is an empty migration\.)?\s*$/);
  const changed = content.replace("model Setting {", "model Setting {\n  planted String?\n");
  expect(await schemaDiff(file, database, schema(changed))).toContain(`ADD COLUMN "planted"`);
});
