import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../../lib/store/migrate.ts";
import { serializedAdapter } from "../../../lib/store/serialized-adapter.ts";
import { submitConcurrently, type Witness } from "./concurrent-submissions.ts";
import { plainConnection, temporaryFolder } from "./temporary.ts";

type Findings = { lost: string[]; twice: string[]; dirtyReads: string[] };

function emptyDatabase(): string {
  const file = join(temporaryFolder(), "consent.db");
  migrate(file, "prisma/migrations");
  return file;
}

/** Looks into the closed file with a connection of its own for all that was acknowledged. */
function inspect(file: string, witness: Witness): Findings {
  const database = plainConnection(file);
  const settings = database.prepare<[], string>(`SELECT "key" FROM "Setting"`).pluck().all();
  const sections = database
    .prepare<[], string>(
      `SELECT "streamId" || ' ' || ("data" ->> 'sectionId') FROM "LogEntry" JOIN "LogPayload" USING ("position") WHERE "type" = 'section-read'`,
    )
    .pluck()
    .all();
  const stored = [...settings, ...sections];
  const acknowledged = [...witness.acknowledgedSettings, ...witness.acknowledgedSections];
  return {
    lost: acknowledged.filter((one) => !stored.includes(one)),
    twice: stored.filter((one, index) => stored.indexOf(one) !== index),
    dirtyReads: witness.dirtyReads,
  };
}

test("50 submissions over 10 consents, one of them failing: nothing lost, nothing twice, nothing dirty", {
  timeout: 60_000,
}, async () => {
  const file = emptyDatabase();
  const witness = await submitConcurrently(serializedAdapter(file));
  expect(witness.acknowledgedSettings).toHaveLength(49);
  expect(witness.acknowledgedSections).toHaveLength(49);
  expect(inspect(file, witness)).toEqual({ lost: [], twice: [], dirtyReads: [] });
});

test("the same on Prisma's plain adapter loses what it acknowledged: the proof above can fail", {
  timeout: 60_000,
}, async () => {
  const file = emptyDatabase();
  const witness = await submitConcurrently(new PrismaBetterSqlite3({ url: `file:${file}` }));
  const { lost, dirtyReads } = inspect(file, witness);
  expect(lost.filter((one) => one.startsWith("receipt-")).length).toBeGreaterThan(0);
  expect(dirtyReads.length).toBeGreaterThan(0);
});
