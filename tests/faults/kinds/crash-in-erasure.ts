import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, removeFolders, withFolders, workedFolders } from "../folders.ts";
import { countCalls, interrupt } from "../interrupt.ts";
import { randomFrom } from "../random.ts";

/** An erasure is killed at random system calls: the consent is whole or gone, and all others stand. */
export const crashInErasure: FaultKind = {
  name: "crash-in-erasure",
  usual: 2,
  limit: 500,
  needs: ["strace"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const { folders, told } = await workedFolders(root);
  const consentId = told.find((one) => one.kind === "event")?.consentId ?? "";
  const others = told.filter((one) => !("consentId" in one) || one.consentId !== consentId);
  const counted = copyFolders(folders, root, "counted");
  const calls = await countCalls({ task: "erase", consentId, ...counted }, root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const target = copyFolders(folders, root, "target");
    await interrupt({ task: "erase", consentId, ...target }, calls, random);
    const isWhole = entriesOf(join(target.dataDir, "consent.db"), consentId);
    if (isWhole === undefined) found(tally, "corrupt", "a half-erased consent");
    await audit(target, isWhole ? told : others, tally);
    if (isWhole === false && hasTrace(target.dataDir)) found(tally, "corrupt", "bytes of an erased consent");
    removeFolders(root, "target");
  }
  return tally;
}

/** Whether the number of the first patient stands in any file; the start after the crash has to have seen to it. */
function hasTrace(dataDir: string): boolean {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith("consent.db"))
    .some((name) => readFileSync(join(dataDir, name)).includes("H000001"));
}

/** Whether all payloads of a consent are there, or none; nothing where it is some. */
function entriesOf(file: string, consentId: string): boolean | undefined {
  const database = new Database(file);
  try {
    const { entries = 0, payloads = 0 } =
      database
        .prepare<[string], { entries: number; payloads: number }>(
          `SELECT count(*) AS "entries", count("LogPayload"."position") AS "payloads" FROM "LogEntry" LEFT JOIN "LogPayload" USING ("position") WHERE "streamId" = ?`,
        )
        .get(consentId) ?? {};
    if (payloads === 0) return false;
    return payloads === entries ? true : undefined;
  } finally {
    database.close();
  }
}
