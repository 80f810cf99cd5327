import type Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { appendingLast, preparedEvent, recorded } from "./sample-consent.ts";
import { plainConnection, temporaryStore } from "./temporary.ts";

const ROWS = {
  LogEntry: `1, 'consent', 'c1', 1, 'forged', 1, '{}', '2026-01-01T00:00:00.000Z', 'x'`,
  LogPayload: `1, x'00', '{"forged":true}'`,
  Document: `'${"d".repeat(64)}', 'c1', 'signed', x'ff', '2026-01-01T00:00:00.000Z', NULL`,
  DocumentPrefix: `'${"e".repeat(64)}', x'ff', '2026-01-01T00:00:00.000Z'`,
};
const KEYS = { LogEntry: "position", LogPayload: "position", Document: "sha256", DocumentPrefix: "sha256" };
const CHANGES = {
  LogEntry: `"type" = 'forged'`,
  LogPayload: `"data" = 'forged'`,
  Document: `"bytes" = x'ff'`,
  DocumentPrefix: `"bytes" = x'ff'`,
};

const attempts = (table: keyof typeof ROWS): [string, string][] => [
  ["UPDATE", `UPDATE "${table}" SET ${CHANGES[table]}`],
  ["UPDATE OR REPLACE", `UPDATE OR REPLACE "${table}" SET ${CHANGES[table]}`],
  ["DELETE", `DELETE FROM "${table}"`],
  ["REPLACE", `REPLACE INTO "${table}" VALUES (${ROWS[table]})`],
  ["INSERT OR REPLACE", `INSERT OR REPLACE INTO "${table}" VALUES (${ROWS[table]})`],
  ["INSERT OR IGNORE", `INSERT OR IGNORE INTO "${table}" VALUES (${ROWS[table]})`],
  [
    "an upsert",
    `INSERT INTO "${table}" VALUES (${ROWS[table]}) ON CONFLICT ("${KEYS[table]}") DO UPDATE SET ${CHANGES[table]}`,
  ],
];

let database: Database.Database;
let prisma: Awaited<ReturnType<typeof temporaryStore>>["store"]["prisma"];
beforeEach(async () => {
  const { store, file } = await temporaryStore();
  const prefix = { sha256: "e".repeat(64), bytes: Uint8Array.of(2) };
  const documents = [
    { sha256: "d".repeat(64), consentId: "c1", stage: "signed" as const, bytes: Uint8Array.of(1), prefix },
  ];
  await store.append({ ...appendingLast("c1", recorded([preparedEvent()]), 1), documents });
  prisma = store.prisma;
  database = plainConnection(file);
});

describe.each(Object.keys(ROWS) as (keyof typeof ROWS)[])("%s", (table) => {
  const everything = () => database.prepare(`SELECT * FROM "${table}"`).all();

  test.each(attempts(table))("refuses %s, through the store's connection and through any other", async (_name, sql) => {
    const before = everything();
    await expect(prisma.$executeRawUnsafe(sql)).rejects.toThrow();
    database.pragma("recursive_triggers = ON");
    expect(() => database.exec(sql)).toThrow("append-only");
    database.pragma("recursive_triggers = OFF");
    expect(() => database.exec(sql)).toThrow("append-only");
    expect(everything()).toEqual(before);
  });
});

test("the same revision at another position is refused, and so is a gap", () => {
  const columns = (position: number, revision: number) =>
    `INSERT OR REPLACE INTO "LogEntry" VALUES (${position}, 'consent', 'c1', ${revision}, 't', 1, '{}', 'at', 'x')`;
  expect(() => database.exec(columns(2, 1))).toThrow("LogEntry");
  expect(() => database.exec(columns(3, 2))).toThrow("no gaps");
  expect(() => database.exec(columns(2, 3))).toThrow("no gaps");
  database.exec(columns(2, 2));
});
