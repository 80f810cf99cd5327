import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { PrismaClient } from "../../lib/store/generated/client.ts";
import { serializedAdapter } from "../../lib/store/serialized-adapter.ts";

const TABLE = `CREATE TABLE "Plain" ("id" INTEGER PRIMARY KEY, "bytes" BLOB NOT NULL)`;

/** Rows of so many bytes, each on disk before the next, by the bare driver. */
export function openPlainInsert(file: string, byteLength: number) {
  const database = makeTable(file);
  const insert = database.prepare<[Buffer]>(`INSERT INTO "Plain" ("bytes") VALUES (?)`);
  return {
    inserts: (count: number) => rows(count, byteLength).map((bytes) => async () => insert.run(bytes)),
    close: () => void database.close(),
  };
}

/** The same through Prisma, over the store's own adapter. */
export async function openPrismaInsert(file: string, byteLength: number) {
  makeTable(file).close();
  const prisma = new PrismaClient({ adapter: serializedAdapter(file) });
  await prisma.$connect();
  return {
    inserts: (count: number) =>
      rows(count, byteLength).map((bytes) => () => prisma.$executeRaw`INSERT INTO "Plain" ("bytes") VALUES (${bytes})`),
    close: () => prisma.$disconnect(),
  };
}

function makeTable(file: string): Database.Database {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(TABLE);
  return database;
}

function rows(count: number, byteLength: number): Buffer<ArrayBuffer>[] {
  return Array.from({ length: count }, () => Buffer.from(randomBytes(byteLength)));
}
