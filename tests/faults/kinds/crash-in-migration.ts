import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, goesOn, type Tally } from "../fault-kind.ts";
import { foldersIn, removeFolders, withFolders } from "../folders.ts";
import { countCalls, interrupt } from "../interrupt.ts";
import { writeOldDatabase } from "../old-database.ts";
import { randomFrom } from "../random.ts";
import type { Told } from "../ward-day.ts";

/** The first start on an old database is killed at random system calls; the next start finishes it. */
export const crashInMigration: FaultKind = {
  name: "crash-in-migration",
  usual: 2,
  limit: 500,
  needs: ["strace"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const old = (name: string) => {
    const folders = foldersIn(root, name);
    mkdirSync(folders.dataDir, { recursive: true });
    writeOldDatabase(join(folders.dataDir, "consent.db"));
    return folders;
  };
  const counted = old("counted");
  const told = eventsIn(join(counted.dataDir, "consent.db"));
  const calls = await countCalls({ task: "open", ...counted }, root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const target = old("target");
    await interrupt({ task: "open", ...target }, calls, random);
    await audit(target, told, tally);
    removeFolders(root, "target");
  }
  return tally;
}

function eventsIn(file: string): Told[] {
  const database = new Database(file, { readonly: true });
  try {
    return database
      .prepare<[], { consentId: string; revision: number }>(
        `SELECT "streamId" AS "consentId", "revision" FROM "LogEntry" WHERE "stream" = 'consent'`,
      )
      .all()
      .map((one) => ({ kind: "event", ...one, sentAt: 0, heardAt: 0 }));
  } finally {
    database.close();
  }
}
