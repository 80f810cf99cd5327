import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { migrate } from "../../../lib/store/migrate.ts";
import { serializedAdapter } from "../../../lib/store/serialized-adapter.ts";
import { submitConcurrently } from "../../lib/store/concurrent-submissions.ts";
import { emptyTally, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { withFolders } from "../folders.ts";
import type { Plant } from "../plant.ts";

/** Fifty submissions at once, the first of which fails inside its transaction and takes nobody with it. */
export const concurrency: FaultKind = {
  name: "concurrency",
  usual: 2,
  limit: 200,
  run: async (input) => {
    const tally = emptyTally();
    while (goesOn(tally, input)) await withFolders((root) => oneRun(join(root, "consent.db"), input.plant, tally));
    return tally;
  },
};

async function oneRun(file: string, plant: Plant | undefined, tally: Tally): Promise<void> {
  tally.runs += 1;
  migrate(file, "prisma/migrations");
  const witness = await submitConcurrently(adapterOf(file, plant));
  const { acknowledgedSettings, acknowledgedSections } = witness;
  tally.acknowledged += acknowledgedSettings.length + acknowledgedSections.length;
  const stored = storedIn(file);
  for (const one of [...acknowledgedSettings, ...acknowledgedSections])
    if (!stored.includes(one)) found(tally, "lost", one);
  for (const one of new Set(stored.filter((each, index) => stored.indexOf(each) !== index)))
    found(tally, "duplicated", one);
  if (stored.some((one) => one.endsWith(" never"))) found(tally, "corrupt", "what was rolled back is there");
  for (const one of witness.dirtyReads) found(tally, "corrupt", `read before it was committed: ${one}`);
}

function adapterOf(file: string, plant: Plant | undefined) {
  if (plant === "shared-connection") return new PrismaBetterSqlite3({ url: `file:${file}` });
  const adapter = serializedAdapter(file);
  return plant === "lost-rollback" ? withoutRollback(adapter) : adapter;
}

function withoutRollback(adapter: ReturnType<typeof serializedAdapter>): typeof adapter {
  return {
    ...adapter,
    async connect() {
      const connection = await adapter.connect();
      const startTransaction: typeof connection.startTransaction = async (level) => {
        const transaction = await connection.startTransaction(level);
        return { ...transaction, rollback: transaction.commit };
      };
      return { ...connection, startTransaction };
    },
  };
}

function storedIn(file: string): string[] {
  const database = new Database(file, { readonly: true });
  try {
    const settings = database.prepare<[], string>(`SELECT "key" FROM "Setting"`).pluck().all();
    const sections = database
      .prepare<[], string>(
        `SELECT "streamId" || ' ' || ("data" ->> 'sectionId') FROM "LogEntry" JOIN "LogPayload" USING ("position") WHERE "type" = 'section-read'`,
      )
      .pluck()
      .all();
    return [...settings, ...sections];
  } finally {
    database.close();
  }
}
