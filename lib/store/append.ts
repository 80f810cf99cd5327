import { randomBytes } from "node:crypto";
import { canonicalJson } from "../log/canonical.ts";
import { leafHash, SALT_BYTES } from "../log/leaf-hash.ts";
import type { PrismaClient } from "./generated/client.ts";
import { RevisionConflict } from "./revision-conflict.ts";
import type { Appended, LoggedEntry, NewDocument, NewEntry, Transaction } from "./store-types.ts";
import { writeConsentRow } from "./write-consent-row.ts";

/**
 * Everything or nothing, in one transaction. No other writer can come in between, so the positions and
 * revisions read here are the last ones.
 */
export async function append(prisma: PrismaClient, input: Appended): Promise<void> {
  requireWhole(input);
  await prisma.$transaction(async (tx) => {
    const entries = await placed(tx, input.entries);
    await writeEntries(tx, entries);
    for (const consent of input.consents ?? []) await writeProjection(tx, consent, entries);
    await writeDocuments(tx, input.documents ?? [], entries);
    await input.also?.(tx);
  });
}

/** A projection that lags behind its events would be a list that lies. */
function requireWhole({ entries, consents = [], documents = [] }: Appended): void {
  const ofConsents = entries.filter((entry) => entry.stream === "consent");
  if (ofConsents.some((entry) => !consents.some((consent) => consent.id === entry.streamId)))
    throw new Error("Events of a consent come with its row");
  if (documents.length > 0 && ofConsents.length === 0) throw new Error("A document comes with the event that names it");
}

async function placed(
  tx: Transaction,
  entries: NewEntry[],
): Promise<(LoggedEntry & { salt: Uint8Array<ArrayBuffer> })[]> {
  const newest = await tx.logEntry.findFirst({ orderBy: { position: "desc" }, select: { position: true } });
  let position = newest?.position ?? 0;
  const revisions = new Map<string, number>();
  const logged = [];
  for (const entry of entries) {
    const key = canonicalJson([entry.stream, entry.streamId]);
    const last = revisions.get(key) ?? (await lastRevision(tx, entry));
    const revision = entry.revision ?? nextRevision(entry, last);
    if (revision <= last) throw new RevisionConflict(entry.stream, revision);
    if (revision > last + 1) throw new Error(`Revision ${revision} of a ${entry.stream} stream would leave a gap`);
    revisions.set(key, revision);
    position += 1;
    const whole = { ...entry, revision, position };
    const salt = new Uint8Array(randomBytes(SALT_BYTES));
    logged.push({ ...whole, salt, leafHash: leafHash(salt, whole) });
  }
  return logged;
}

async function lastRevision(tx: Transaction, { stream, streamId }: NewEntry): Promise<number> {
  const newest = await tx.logEntry.findFirst({
    where: { stream, streamId },
    orderBy: { revision: "desc" },
    select: { revision: true },
  });
  return newest?.revision ?? 0;
}

function nextRevision({ stream }: NewEntry, last: number): number {
  if (stream === "consent") throw new Error("An event of a consent says which revision it is");
  return last + 1;
}

/** One `create` an entry: Prisma keeps its plan for it, while it makes one anew for every `createMany`. */
async function writeEntries(tx: Transaction, entries: Awaited<ReturnType<typeof placed>>): Promise<void> {
  for (const {
    position,
    stream,
    streamId,
    revision,
    type,
    version,
    actor,
    at,
    leafHash: hash,
    salt,
    data,
  } of entries) {
    const row = {
      position,
      stream,
      streamId,
      revision,
      type,
      typeVersion: version,
      actor: canonicalJson(actor),
      at,
      leafHash: hash,
    };
    await tx.logEntry.create({ data: row, select: { position: true } });
    await tx.logPayload.create({ data: { position, salt, data: canonicalJson(data) }, select: { position: true } });
  }
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

async function writeDocuments(tx: Transaction, documents: NewDocument[], entries: LoggedEntry[]): Promise<void> {
  const createdAt = entries.findLast((entry) => entry.stream === "consent")?.at ?? "";
  for (const { sha256, consentId, stage, bytes } of documents) {
    await tx.document.create({
      data: { sha256, consentId, stage, bytes: new Uint8Array(bytes), createdAt },
      select: { sha256: true },
    });
  }
}
