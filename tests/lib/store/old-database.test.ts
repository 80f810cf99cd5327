import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { foldConsent } from "../../../lib/consent/fold-consent.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { writeOldDatabase } from "../../faults/old-database.ts";
import { temporaryFolder } from "./temporary.ts";

type Row = { consentId: string; status: string; revision: number };

test("a database that the first version made opens, and every consent folds to the state it had", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "consent.db");
  writeOldDatabase(file);
  const old = new Database(file, { readonly: true });
  const before = old.prepare<[], Row>(`SELECT "consentId", "status", "revision" FROM "ConsentRow"`).all();
  old.close();
  expect(before.map(({ status }) => status).sort()).toEqual([
    "abandoned",
    "completed",
    "declined",
    "deferred",
    "draft",
    "handed-over",
  ]);
  const store = await openStore(folder);
  for (const { consentId, status, revision } of before) {
    expect(foldConsent(await store.consentEvents(consentId))).toMatchObject({ status, revision });
    expect(await store.consentRow(consentId)).toMatchObject({ status, revision });
    for (const { sha256 } of foldConsent(await store.consentEvents(consentId))?.documents ?? [])
      expect((await store.document(sha256))?.length).toBeGreaterThan(0);
  }
  await store.close();
});
