import { createHash, randomUUID } from "node:crypto";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "../../../lib/store/migrate.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import type { NewDocument, Store } from "../../../lib/store/store-types.ts";
import { appendingLast, preparedEvent, recorded } from "./sample-consent.ts";
import { plainConnection, temporaryFolder, temporaryStore } from "./temporary.ts";

const BEFORE_PREFIXES = ["20261124000000_initial", "20261124100000_ward_cases"];

const sha256 = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex");
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text.repeat(500)));

async function storeDocument(store: Store, document: Omit<NewDocument, "consentId" | "stage">): Promise<void> {
  const consentId = randomUUID();
  const documents = [{ ...document, consentId, stage: "signed" as const }];
  await store.append({ ...appendingLast(consentId, recorded([preparedEvent()]), 1), documents });
}

test("two files with one beginning store it once, and each comes back whole", async () => {
  const { store, file } = await temporaryStore();
  const bytes = bytesOf("leaflet");
  const prefix = { sha256: sha256(bytes), bytes };
  for (const tail of ["first", "second"].map(bytesOf)) {
    await storeDocument(store, { sha256: sha256(bytes, tail), bytes: tail, prefix });
    const whole = await store.document(sha256(bytes, tail));
    expect(whole && sha256(whole)).toBe(sha256(bytes, tail));
  }
  const lengths = (table: string) =>
    plainConnection(file).prepare<[], number>(`SELECT length("bytes") FROM "${table}" ORDER BY rowid`).pluck().all();
  expect(lengths("DocumentPrefix")).toEqual([3500]);
  expect(lengths("Document")).toEqual([2500, 3000]);
});

test("a program that is started anew finds the beginning that an earlier one stored", async () => {
  const folder = temporaryFolder();
  const bytes = bytesOf("leaflet");
  const prefix = { sha256: sha256(bytes), bytes };
  for (const tail of ["before", "after"].map(bytesOf)) {
    const store = await openStore(folder);
    await storeDocument(store, { sha256: sha256(bytes, tail), bytes: tail, prefix });
    const whole = await store.document(sha256(bytes, tail));
    expect(whole && sha256(whole)).toBe(sha256(bytes, tail));
    await store.close();
  }
});

test("a transaction that fails leaves no prefix behind, and the next one stores it", async () => {
  const { store, file } = await temporaryStore();
  const bytes = bytesOf("leaflet");
  const document = { sha256: "d".repeat(64), bytes: bytesOf("tail"), prefix: { sha256: sha256(bytes), bytes } };
  const consentId = randomUUID();
  const failing = {
    ...appendingLast(consentId, recorded([preparedEvent()]), 1),
    documents: [{ ...document, consentId, stage: "signed" as const }],
    also: () => Promise.reject(new Error("planted")),
  };
  await expect(store.append(failing)).rejects.toThrow("planted");
  const count = () => plainConnection(file).prepare<[], number>(`SELECT count(*) FROM "DocumentPrefix"`).pluck().get();
  expect(count()).toBe(0);
  await storeDocument(store, document);
  expect(count()).toBe(1);
});

test("a document cannot name a prefix that is not there", async () => {
  const { file } = await temporaryStore();
  const database = plainConnection(file);
  database.pragma("foreign_keys = ON");
  expect(() =>
    database.exec(`INSERT INTO "Document" VALUES ('a', 'c', 'signed', x'00', '2026-11-25', '${"f".repeat(64)}')`),
  ).toThrow("FOREIGN KEY");
});

test("a document that was stored whole before there were prefixes comes back byte for byte", async () => {
  const folder = temporaryFolder();
  const migrations = join(temporaryFolder(), "migrations");
  mkdirSync(migrations);
  for (const name of BEFORE_PREFIXES)
    cpSync(join("prisma/migrations", name), join(migrations, name), { recursive: true });
  const file = join(folder, "consent.db");
  migrate(file, migrations);
  const bytes = bytesOf("whole");
  const old = plainConnection(file);
  old
    .prepare(`INSERT INTO "Document" VALUES (?, 'c1', 'signed', ?, '2026-11-24T00:00:00.000Z')`)
    .run(sha256(bytes), bytes);
  old.close();
  const store = await openStore(folder);
  const found = await store.document(sha256(bytes));
  expect(found && sha256(found)).toBe(sha256(bytes));
  await store.close();
});
