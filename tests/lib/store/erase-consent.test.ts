import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 as hashOf } from "../../../lib/sha256.ts";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import type { Store } from "../../../lib/store/store-types.ts";
import { eraseSample } from "./erase-sample.ts";
import { appendingLast, preparedEvent, recorded, sectionRead, signedEvent } from "./sample-consent.ts";
import { plainConnection, temporaryFolder, temporaryStore } from "./temporary.ts";

const INK_MARK = 0.123456789;

/** One whole consent whose words nobody else has, with a document. */
async function storeMarked(store: Store, mark: string, pages: number): Promise<void> {
  const label = {
    nameLatin: `ZYX${mark}, Q`,
    nameChinese: `龘${mark}`,
    hospitalNo: `QH${mark}`,
    episodeNo: `QE${mark}`,
  };
  const signed = signedEvent();
  if (signed.type !== "signed" || !("ink" in signed.data)) throw new Error("A sample has ink");
  signed.data.ink = { strokes: [Array.from({ length: 40 }, (_, t) => ({ x: INK_MARK, y: t / 100, t }))] };
  const bytes = Buffer.from(`${label.nameLatin} `.repeat(200 * pages));
  const sha256 = hashOf(bytes);
  const documents = [{ sha256, consentId: mark, stage: "signed" as const, bytes }];
  const events = recorded([preparedEvent(label), sectionRead("a"), signed]);
  await store.append({ ...appendingLast(mark, events, 3), documents });
  await store.saveSearchQuery({ id: mark, staffId: "R1", criteria: JSON.stringify({ text: label.nameLatin }), at: "" });
}

/** Where any of the patient's words stands in any file of these folders, as UTF-8 or UTF-16. */
function traces(folders: string[], mark: string): string[] {
  const words = [`ZYX${mark}`, `龘${mark}`, `QH${mark}`, `QE${mark}`, String(INK_MARK)];
  const needles = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le"), utf16be(word)]);
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return needles.some((needle) => bytes.includes(needle)) ? [name] : [];
    }),
  );
}

const utf16be = (word: string) => Buffer.from(word, "utf16le").swap16();

test("no byte of an erased patient is left, in the database, its WAL, or a later backup; all others stand", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (before, after, pages) => {
        const [folder, headDir, targetDir] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
        const store = await openStore(folder, { headDir });
        for (let n = 0; n < before; n += 1) await store.append(appendingLast(`b${n}`, recorded([preparedEvent()]), 1));
        await storeMarked(store, "77777", pages);
        for (let n = 0; n < after; n += 1) await store.append(appendingLast(`a${n}`, recorded([preparedEvent()]), 1));
        expect(traces([folder], "77777")).not.toEqual([]);
        const hashes = () => readHashes(join(folder, "consent.db"));
        const was = hashes();
        await eraseSample(store, "77777");
        expect(traces([folder, headDir], "77777")).toEqual([]);
        expect(hashes().slice(0, was.length)).toEqual(was);
        await store.append(appendingLast("later", recorded([preparedEvent()]), 1));
        const { folder: backup } = await makeBackup({ dataDir: folder, targetDir, at: new Date() });
        expect(traces([folder, headDir, backup], "77777")).toEqual([]);
        for (const id of ["b0", "a0", "later"].slice(before > 0 ? 0 : 1, 1))
          expect(await store.consentEvents(id)).toHaveLength(1);
        await store.close();
        await (await openStore(folder, { headDir })).close();
        expect(traces([folder, headDir], "77777")).toEqual([]);
      },
    ),
    { numRuns: 4 },
  );
});

function readHashes(file: string): string[] {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare<[], string>(`SELECT "leafHash" FROM "LogEntry" ORDER BY "position"`).pluck().all();
  } finally {
    database.close();
  }
}

test("no copy is left that SQLite made when it spread an index over more pages", async () => {
  const { store, folder } = await temporaryStore();
  const file = join(folder, "consent.db");
  const consents = Array.from({ length: 1000 }, (_, n) => {
    const hospitalNo = `Z${hashOf(`${n}`).slice(0, 10).toUpperCase()}`;
    return { hospitalNo, ...appendingLast(`c${n}`, recorded([preparedEvent({ hospitalNo })]), 1) };
  });
  await store.append({
    entries: consents.flatMap(({ entries }) => entries),
    consents: consents.flatMap((one) => one.consents),
  });
  await store.close();
  const stood = timesIn(file);
  const often = consents.filter(({ hospitalNo }) => (stood.get(hospitalNo) ?? 0) > PLACES).slice(0, 8);
  expect(often).not.toEqual([]);
  const again = await openStore(folder);
  for (const { consents } of often) await eraseSample(again, consents[0]?.id ?? "");
  const stands = timesIn(file);
  expect(often.map(({ hospitalNo }) => stands.get(hospitalNo))).toEqual(often.map(() => undefined));
  expect(statSync(`${file}-wal`).size).toBe(0);
  await again.close();
});

/** Where a hospital number belongs: the log, the list, the search index's table and its index. */
const PLACES = 4;

function timesIn(file: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [number] of readFileSync(file, "latin1").matchAll(/Z[0-9A-F]{10}/g))
    times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

test("an erased consent has a tombstone, no events, and takes none", async () => {
  const { store } = await temporaryStore();
  await storeMarked(store, "c1", 1);
  const late = appendingLast("c1", [...recorded([preparedEvent()]), ...recorded([sectionRead("b")])], 1);
  await eraseSample(store, "c1");
  expect(await store.consentEvents("c1")).toEqual([]);
  expect(await store.consentRow("c1")).toBeUndefined();
  expect(await store.erasure("c1")).toMatchObject({ type: "record-erased", data: { reason: "retention-over" } });
  const [entry] = late.entries;
  if (!entry) throw new Error("One entry");
  await expect(store.append({ ...late, entries: [{ ...entry, revision: 4 }] })).rejects.toThrow();
  await expect(eraseSample(store, "c1")).rejects.toThrow();
});

test("without its entry in the log no erasure deletes anything", async () => {
  const { store, file } = await temporaryStore();
  await storeMarked(store, "c1", 1);
  const database = plainConnection(file);
  expect(() => database.exec(`INSERT INTO "Erasure" VALUES ('c1', 1, 'now')`)).toThrow("stands in the log");
  expect(() => database.exec(`DELETE FROM "Document"`)).toThrow("append-only");
});

test("while a backup reads, nothing is erased; afterwards it is", async () => {
  const { store, file } = await temporaryStore();
  await storeMarked(store, "c1", 1);
  const reader = plainConnection(file);
  reader.exec("BEGIN");
  reader.prepare(`SELECT count(*) FROM "LogEntry"`).get();
  await storeMarked(store, "c2", 1);
  const started = performance.now();
  await expect(eraseSample(store, "c1")).rejects.toThrow("being-read");
  expect(performance.now() - started, "the process did not stand still").toBeLessThan(2500);
  expect(await store.prisma.$queryRawUnsafe("PRAGMA busy_timeout")).toEqual([{ timeout: 5000n }]);
  expect(await store.consentEvents("c1")).toHaveLength(3);
  reader.exec("COMMIT");
  await eraseSample(store, "c1");
  expect(await store.consentEvents("c1")).toEqual([]);
});
