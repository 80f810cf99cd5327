import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leafHash } from "../../../lib/log/leaf-hash.ts";
import { RevisionConflict } from "../../../lib/store/revision-conflict.ts";
import type { NewEntry } from "../../../lib/store/store-types.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { gate } from "./gate.ts";
import {
  appendingLast,
  NURSE,
  preparedEvent,
  recorded,
  sectionRead,
  signedEvent,
  storeConsent,
} from "./sample-consent.ts";
import { plainConnection, temporaryStore } from "./temporary.ts";

const AT = "2026-11-23T02:00:00.000Z";
const staffEntry = (type: string): NewEntry => ({
  stream: "staff",
  streamId: "N1",
  type,
  version: 1,
  actor: NURSE,
  at: AT,
  data: {},
});

function counts(file: string): Record<string, number> {
  const database = plainConnection(file);
  const tables = ["LogEntry", "LogPayload", "Document", "ConsentRow", "NameGram", "NumberKey", "Setting"];
  return Object.fromEntries(
    tables.map((name) => [name, database.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? -1]),
  );
}

test("events come back as they were given, in order", async () => {
  const { store } = await temporaryStore();
  const events = recorded([preparedEvent(), sectionRead("a"), signedEvent()]);
  await store.append(appendingLast("c1", events, 3));
  expect(await store.consentEvents("c1")).toEqual(events);
  expect(await store.consentEvents("c2")).toEqual([]);
  const row = await store.consentRow("c1");
  expect(row).toMatchObject({
    status: "signed",
    revision: 3,
    signedAt: AT,
    datedAt: AT,
    updatedAt: AT,
    progress: 0,
    sedatedOn: null,
  });
  expect(await store.consentRow("c2")).toBeUndefined();
});

test("every row of the log hashes to its leaf, and positions have no gap", async () => {
  const { store, file } = await temporaryStore();
  for (let n = 0; n < 5; n += 1) await storeConsent(store, [preparedEvent(), sectionRead("a")]);
  await expect(
    store.append({ entries: [staffEntry("lost")], also: () => Promise.reject(new Error("planted")) }),
  ).rejects.toThrow("planted");
  await store.append({ entries: [staffEntry("signed-in"), staffEntry("signed-out")] });
  const rows = plainConnection(file)
    .prepare<[], Record<string, never>>(
      `SELECT * FROM "LogEntry" JOIN "LogPayload" USING ("position") ORDER BY "position"`,
    )
    .all();
  expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  for (const row of rows) {
    const {
      position,
      stream,
      streamId,
      revision,
      type,
      typeVersion: version,
      at,
    } = row as never as Parameters<typeof leafHash>[1] & { typeVersion: number };
    const [actor, data] = [JSON.parse(row.actor ?? "") as unknown, JSON.parse(row.data ?? "") as unknown];
    const salt = new Uint8Array(row.salt as never as Buffer);
    expect(leafHash(salt, { position, stream, streamId, revision, type, version, actor, at, data })).toBe(row.leafHash);
  }
  expect(new Set(rows.map((row) => Buffer.from(row.salt as never as Buffer).toString("hex"))).size).toBe(12);
});

test("the second to write a revision is refused, and leaves nothing behind", async () => {
  const { store, file } = await temporaryStore();
  const history = recorded([preparedEvent(), sectionRead("a")]);
  await store.append(appendingLast("c1", history, 2));
  const before = counts(file);
  const late = appendingLast("c1", history, 1);
  await expect(store.append({ ...late, entries: [...late.entries, staffEntry("beside")] })).rejects.toBeInstanceOf(
    RevisionConflict,
  );
  expect(counts(file)).toEqual(before);
});

test("two who decide on the same state at once: one is stored, one is refused", async () => {
  const { store } = await temporaryStore();
  const first = recorded([preparedEvent()]);
  await store.append(appendingLast("c1", first, 1));
  const next = (sectionId: string) => {
    const event = { ...sectionRead(sectionId), revision: 2, at: AT, actor: NURSE };
    return store.append(appendingLast("c1", [...first, event], 1));
  };
  const results = await Promise.allSettled([next("a"), next("b"), next("c")]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "rejected"]);
  for (const result of results.slice(1))
    expect((result as PromiseRejectedResult).reason).toBeInstanceOf(RevisionConflict);
});

test.each([
  ["a throw in also", { also: () => Promise.reject(new Error("planted")) }],
  [
    "a document that is there already",
    { documents: [{ sha256: "d".repeat(64), consentId: "c0", stage: "signed" as const, bytes: Uint8Array.of(2) }] },
  ],
  ["an entry that has no canonical form", { entries: [{ ...staffEntry("odd"), data: { text: "\ud800" } }] }],
  ["a gap in the revisions", { entries: [{ ...staffEntry("odd"), revision: 7 }] }],
])("%s rolls back all of it", async (_name, fault) => {
  const { store, file } = await temporaryStore();
  const document = { sha256: "d".repeat(64), consentId: "c0", stage: "signed" as const, bytes: Uint8Array.of(1) };
  await store.append({ ...appendingLast("c0", recorded([preparedEvent()]), 1), documents: [document] });
  const before = counts(file);
  const whole = appendingLast("c1", recorded([preparedEvent()]), 1);
  const withFault = { ...whole, ...fault, entries: [...whole.entries, ...("entries" in fault ? fault.entries : [])] };
  await expect(store.append(withFault)).rejects.toThrow();
  expect(counts(file)).toEqual(before);
});

test("what also does stands with the events", async () => {
  const { store } = await temporaryStore();
  const ward = await store.createWard("7A 病房");
  const tablet = await store.createTablet({ tokenSha256: "a", wardId: ward.id, at: AT });
  const session = {
    id: "h1",
    tokenSha256: "b",
    consentId: "c1",
    tabletId: tablet.id,
    handedOverBy: "N1",
    wardId: ward.id,
    startedAt: AT,
    expiresAt: AT,
  };
  const write = (also: () => Promise<void>) =>
    store.append({
      entries: [staffEntry("session-suspended")],
      also: (tx) => store.startBedsideSession(session, tx).then(also),
    });
  await expect(write(() => Promise.reject(new Error("planted")))).rejects.toThrow("planted");
  expect(await store.bedsideSession("h1")).toBeUndefined();
  await write(() => Promise.resolve());
  expect(await store.bedsideSession("h1")).toMatchObject(session);
});

test("a transaction that is never finished is rolled back by Prisma's own limit, and the next one runs", async () => {
  const { store } = await temporaryStore();
  const goOn = gate();
  const stuck = store.prisma.$transaction(
    async (tx) => {
      await tx.setting.create({ data: { key: "stuck", value: "1" } });
      await goOn.opened;
    },
    { timeout: 50 },
  );
  await store.setSetting("next", "2");
  expect(await store.setting("next")).toBe("2");
  goOn.open();
  await expect(stuck).rejects.toThrow();
  expect(await store.setting("stuck")).toBeUndefined();
});

test("one who gives up waiting for the writer does not hold it later", async () => {
  const { store } = await temporaryStore();
  const [inside, goOn] = [gate(), gate()];
  const first = store.prisma.$transaction(async () => {
    inside.open();
    await goOn.opened;
  });
  await inside.opened;
  const impatient = store.prisma.$transaction((tx) => tx.setting.create({ data: { key: "late", value: "1" } }), {
    maxWait: 20,
  });
  await expect(impatient).rejects.toThrow();
  goOn.open();
  await first;
  await store.setSetting("after", "2");
  expect(await store.setting("after")).toBe("2");
  expect(await store.setting("late")).toBeUndefined();
});

test("a statement that failed dooms its transaction, even when the failure is swallowed", async () => {
  const { store } = await temporaryStore();
  await store.setSetting("taken", "1");
  const swallowing = store.prisma.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "half", value: "1" } });
    await tx.setting.create({ data: { key: "taken", value: "2" } }).catch(() => {});
  });
  await expect(swallowing).rejects.toThrow();
  expect(await store.setting("half")).toBeUndefined();
});

test("streams of staff number themselves", async () => {
  const { store } = await temporaryStore();
  await Promise.all(Array.from({ length: 8 }, (_, n) => store.append({ entries: [staffEntry(`t${n}`)] })));
  const entries = await store.streamEntries("staff", "N1");
  expect(entries.map((entry) => entry.revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(entries.map((entry) => entry.actor)).toEqual(Array(8).fill(NURSE));
});

test("events of a consent without its row are refused", async () => {
  const { store } = await temporaryStore();
  const { entries } = appendingLast("c1", recorded([preparedEvent()]), 1);
  await expect(store.append({ entries })).rejects.toThrow("come with its row");
});

test("a document comes back byte for byte", async () => {
  const { store } = await temporaryStore();
  const bytes = new Uint8Array(200_000).map((_, index) => index % 251);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = randomUUID();
  await store.append({
    ...appendingLast(id, recorded([preparedEvent()]), 1),
    documents: [{ sha256, consentId: id, stage: "signed", bytes }],
  });
  const stored = await store.document(sha256);
  expect(
    createHash("sha256")
      .update(stored ?? "")
      .digest("hex"),
  ).toBe(sha256);
  expect(await store.document("0".repeat(64))).toBeUndefined();
});

test("the projection rebuilt from the log is the one that was there", async () => {
  const { store, file } = await temporaryStore();
  for (const at of ["2026-11-20T01:00:00.000Z", "2026-11-21T01:00:00.000Z"]) {
    await storeConsent(store, [preparedEvent(), sectionRead("a"), signedEvent()], at);
    await storeConsent(store, [preparedEvent({ nameChinese: "溫啟峰" })], at);
  }
  const projection = () =>
    ["ConsentRow", "NameText", "NameGram", "NumberKey"].map((name) =>
      plainConnection(file).prepare(`SELECT * FROM "${name}" ORDER BY "consentId", 1, 2`).all(),
    );
  const before = projection();
  plainConnection(file).exec(`DELETE FROM "NameGram"; UPDATE "ConsentRow" SET "status" = 'draft'`);
  await store.rebuildProjection(() => realLeaflet());
  expect(projection()).toEqual(before);
});
