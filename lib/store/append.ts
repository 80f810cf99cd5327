import { randomBytes } from "node:crypto";
import { canonicalJson } from "../log/canonical.ts";
import { leafHash, SALT_BYTES } from "../log/leaf-hash.ts";
import type { PrismaClient } from "./generated/client.ts";
import { RevisionConflict } from "./revision-conflict.ts";
import type { Appended, LoggedEntry, NewEntry, Stream, Transaction } from "./store-types.ts";
import { writeConsentRow } from "./write-consent-row.ts";
import { type StoredPrefixes, writeDocuments } from "./write-documents.ts";

type Placed = LoggedEntry & { salt: Buffer };

/**
 * Everything or nothing, in one transaction. No other writer can come in between, so the positions and
 * revisions read here are the last ones. Gives the last entry, once it is on disk.
 */
export async function append(
  prisma: PrismaClient,
  input: Appended,
  prefixes: StoredPrefixes,
): Promise<LoggedEntry | undefined> {
  requireWhole(input);
  const last = await prisma.$transaction(async (tx) => {
    const entries = await placed(tx, input.entries);
    await writeEntries(tx, entries);
    for (const consent of input.consents ?? []) await writeProjection(tx, consent, entries);
    const createdAt = entries.findLast((entry) => entry.stream === "consent")?.at ?? "";
    await writeDocuments(tx, input.documents ?? [], createdAt, prefixes);
    await input.also?.(tx);
    return entries.at(-1);
  });
  for (const { prefix } of input.documents ?? []) if (prefix) prefixes.add(prefix.sha256);
  return last;
}

/** A projection that lags behind its events would be a list that lies. */
function requireWhole({ entries, consents = [], documents = [] }: Appended): void {
  const ofConsents = entries.filter((entry) => entry.stream === "consent");
  if (ofConsents.some((entry) => !consents.some((consent) => consent.id === entry.streamId)))
    throw new Error("Events of a consent come with its row");
  if (documents.length > 0 && ofConsents.length === 0) throw new Error("A document comes with the event that names it");
}

async function placed(tx: Transaction, entries: NewEntry[]): Promise<Placed[]> {
  const last = await lastOf(tx, entries);
  let { position } = last;
  return entries.map((entry) => {
    const key = keyOf(entry);
    const before = last.revisions.get(key) ?? 0;
    const revision = entry.revision ?? nextRevision(entry, before);
    if (revision <= before) throw new RevisionConflict(entry.stream, revision);
    if (revision > before + 1) throw new Error(`Revision ${revision} of a ${entry.stream} stream would leave a gap`);
    last.revisions.set(key, revision);
    position += 1;
    const whole = { ...entry, revision, position };
    const salt = randomBytes(SALT_BYTES);
    return { ...whole, salt, leafHash: leafHash(salt, whole) };
  });
}

/** The last position of the log, and the last revision of each stream that these entries belong to. */
async function lastOf(tx: Transaction, entries: NewEntry[]) {
  const streams = JSON.stringify(entries.map(({ stream, streamId }) => ({ stream, streamId })));
  const rows = await tx.$queryRaw<{ stream: Stream; streamId: string; revision: number; position: number }[]>`
    SELECT "of"."value" ->> 'stream' AS "stream", "of"."value" ->> 'streamId' AS "streamId",
      coalesce((SELECT max("revision") FROM "LogEntry"
        WHERE "stream" = "of"."value" ->> 'stream' AND "streamId" = "of"."value" ->> 'streamId'), 0) AS "revision",
      coalesce((SELECT max("position") FROM "LogEntry"), 0) AS "position"
    FROM json_each(${streams}) AS "of"`;
  return {
    position: Number(rows[0]?.position ?? 0),
    revisions: new Map(rows.map((row) => [keyOf(row), Number(row.revision)])),
  };
}

function keyOf({ stream, streamId }: { stream: Stream; streamId: string }): string {
  return canonicalJson([stream, streamId]);
}

function nextRevision({ stream }: NewEntry, last: number): number {
  if (stream === "consent") throw new Error("An event of a consent says which revision it is");
  return last + 1;
}

/** One statement a table, however many entries there are: what Prisma makes of a row takes longer than to write it. */
async function writeEntries(tx: Transaction, entries: Placed[]): Promise<void> {
  const rows = entries.map(({ actor, data, salt, ...entry }) => ({
    ...entry,
    actor: canonicalJson(actor),
    data: canonicalJson(data),
    salt: salt.toString("hex"),
  }));
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO "LogEntry" ("position", "stream", "streamId", "revision", "type", "typeVersion", "actor", "at", "leafHash")
    SELECT "value" ->> 'position', "value" ->> 'stream', "value" ->> 'streamId', "value" ->> 'revision',
      "value" ->> 'type', "value" ->> 'version', "value" ->> 'actor', "value" ->> 'at', "value" ->> 'leafHash'
    FROM json_each(${json}) ORDER BY "key"`;
  await tx.$executeRaw`
    INSERT INTO "LogPayload" ("position", "salt", "data")
    SELECT "value" ->> 'position', unhex("value" ->> 'salt'), "value" ->> 'data' FROM json_each(${json})`;
}

async function writeProjection(
  tx: Transaction,
  consent: NonNullable<Appended["consents"]>[number],
  entries: LoggedEntry[],
): Promise<void> {
  const last = entries.findLast((entry) => entry.stream === "consent" && entry.streamId === consent.id);
  if (last && last.revision !== consent.row.revision) throw new Error("The row is not the state after its last event");
  const updatedAt = last?.at ?? (await tx.consentRow.findUniqueOrThrow({ where: { consentId: consent.id } })).updatedAt;
  await writeConsentRow(tx, consent.id, consent.row, updatedAt);
}
