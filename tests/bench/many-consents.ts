import { join } from "node:path";
import Database from "better-sqlite3";
import { leafHash, SALT_BYTES } from "../../lib/log/leaf-hash.ts";
import { type Folders, openSystem } from "../faults/open-system.ts";
import { playDay, setUpWard } from "../faults/ward-day.ts";

/** What one consent has rows in, beside the log and its documents. */
const OF_A_CONSENT = ["ConsentRow", "NameText", "NameGram", "NumberKey"];

/** Fills a database with copies of one consent that was played by the use-cases. */
export async function fillWithConsents(folders: Folders, count: number): Promise<void> {
  const services = await openSystem(folders);
  await setUpWard(services);
  await playDay(services, { patients: 1, first: 1, now: () => new Date() }, () => {});
  await services.store.close();
  copyConsent(join(folders.dataDir, "consent.db"), count - 1);
}

function copyConsent(file: string, count: number): void {
  const database = new Database(file);
  try {
    const [consentId = ""] = database.prepare<[], string>(`SELECT "consentId" FROM "ConsentRow"`).pluck().all();
    database.transaction(() => {
      database.exec(
        `CREATE TEMP TABLE "N" AS WITH RECURSIVE "c"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "c" WHERE "n" < ${count}) SELECT "n" FROM "c"`,
      );
      const own = { consentId: `'copy-' || "n"`, reference: `'copy-' || "n"` };
      const mine = `"consentId" = '${consentId}'`;
      for (const table of OF_A_CONSENT) copyRows(database, table, own, mine);
      copyRows(database, "Document", { ...own, sha256: `"sha256" || "n"`, bytes: "x'00'" }, mine);
      copyEntries(database, consentId);
    })();
  } finally {
    database.close();
  }
}

const NO_SALT = Buffer.alloc(SALT_BYTES);

/** Each copy has a hash of its own, for a start looks at the last of them; payloads are empty. */
function copyEntries(database: Database.Database, consentId: string): void {
  const mine = `"position" IN (SELECT "position" FROM "LogEntry" WHERE "stream" = 'consent' AND "streamId" = '${consentId}')`;
  database.exec(
    `CREATE TEMP TABLE "Mine" AS SELECT "position" AS "was", row_number() OVER (ORDER BY "position") AS "nth" FROM "LogEntry" WHERE ${mine}`,
  );
  const last = database.prepare<[], number>(`SELECT max("position") FROM "LogEntry"`).pluck().get();
  const position = `${last} + ("n" - 1) * (SELECT count(*) FROM "Mine") + (SELECT "nth" FROM "Mine" WHERE "was" = "position")`;
  database.function(
    "leaf_hash",
    (position: number, streamId: string, revision: number, type: string, version: number, actor: string, at: string) =>
      leafHash(NO_SALT, {
        position,
        stream: "consent",
        streamId,
        revision,
        type,
        version,
        actor: JSON.parse(actor),
        at,
        data: {},
      }),
  );
  const streamId = `'copy-' || "n"`;
  const hash = `leaf_hash(${position}, ${streamId}, "revision", "type", "typeVersion", "actor", "at")`;
  copyRows(database, "LogEntry", { position, streamId, leafHash: hash }, mine);
  copyRows(database, "LogPayload", { position, salt: `x'${NO_SALT.toString("hex")}'`, data: `'{}'` }, mine);
}

function copyRows(database: Database.Database, table: string, own: Record<string, string>, where: string): void {
  const columns = (database.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const values = columns.map((name) => own[name] ?? `"${name}"`);
  database.exec(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) SELECT ${values.join()} FROM "${table}", "N" WHERE ${where} ORDER BY 1`,
  );
}
