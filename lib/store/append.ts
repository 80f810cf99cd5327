import { randomBytes } from "node:crypto";
import { Canonical, canonicalJson } from "../log/canonical.ts";
import { leafHash, SALT_BYTES } from "../log/leaf-hash.ts";
import { rowsOfHospitalNo } from "./consent-rows.ts";
import type { PrismaClient } from "./generated/client.ts";
import { RevisionConflict } from "./revision-conflict.ts";
import type { Statements, Writer } from "./statements.ts";
import type { Appended, LoggedEntry, NewEntry } from "./store-types.ts";
import { writeConsentRow } from "./write-consent-row.ts";
import { type StoredPrefixes, writeDocuments } from "./write-documents.ts";

type Placed = LoggedEntry & { salt: Buffer; written: Record<"actor" | "data", Canonical> };

/**
 * Everything or nothing, in one transaction. No other writer can come in between, so the positions and
 * revisions read here are the last ones. Gives the last entry, once it is on disk.
 */
export async function append(
  prisma: PrismaClient,
  writer: Writer,
  input: Appended,
  prefixes: StoredPrefixes,
): Promise<LoggedEntry | undefined> {
  requireWhole(input);
  const { also } = input;
  const last = also
    ? await prisma.$transaction(async (tx) => {
        const written = write(writer.statements(), input, prefixes);
        await also(tx);
        return written;
      })
    : await writer.transaction((statements) => write(statements, input, prefixes));
  for (const { prefix } of input.documents ?? []) if (prefix) prefixes.add(prefix.sha256);
  return last;
}

function write(statements: Statements, input: Appended, prefixes: StoredPrefixes): LoggedEntry | undefined {
  const entries = placed(statements, input.entries);
  for (const entry of entries) writeEntry(statements, entry);
  for (const consent of input.consents ?? []) writeProjection(statements, consent, entries);
  const createdAt = entries.findLast((entry) => entry.stream === "consent")?.at ?? "";
  writeDocuments(statements, input.documents ?? [], createdAt, prefixes);
  if (input.lastLook) input.lastLook.check(rowsOfHospitalNo(statements, input.lastLook.hospitalNo));
  return entries.at(-1);
}

/** A projection that lags behind its events would be a list that lies. */
function requireWhole({ entries, consents = [], documents = [] }: Appended): void {
  const ofConsents = entries.filter((entry) => entry.stream === "consent");
  if (ofConsents.some((entry) => !consents.some((consent) => consent.id === entry.streamId)))
    throw new Error("Events of a consent come with its row");
  if (documents.length > 0 && ofConsents.length === 0) throw new Error("A document comes with the event that names it");
}

function placed(statements: Statements, entries: NewEntry[]): Placed[] {
  let position = lastPosition(statements);
  const revisions = new Map<string, number>();
  return entries.map((entry) => {
    const key = canonicalJson([entry.stream, entry.streamId]);
    const before = revisions.get(key) ?? lastRevision(statements, entry);
    const revision = entry.revision ?? nextRevision(entry, before);
    if (revision <= before) throw new RevisionConflict(entry.stream, revision);
    if (revision > before + 1) throw new Error(`Revision ${revision} of a ${entry.stream} stream would leave a gap`);
    revisions.set(key, revision);
    position += 1;
    const whole = { ...entry, revision, position };
    const salt = randomBytes(SALT_BYTES);
    const written = { actor: new Canonical(entry.actor), data: new Canonical(entry.data) };
    return { ...whole, salt, written, leafHash: leafHash(salt, { ...whole, ...written }) };
  });
}

function lastPosition(statements: Statements): number {
  const [row] = statements.all<{ last: number | null }>(`SELECT max("position") AS "last" FROM "LogEntry"`);
  return row?.last ?? 0;
}

function lastRevision(statements: Statements, { stream, streamId }: NewEntry): number {
  const [row] = statements.all<{ last: number | null }>(
    `SELECT max("revision") AS "last" FROM "LogEntry" WHERE "stream" = ? AND "streamId" = ?`,
    stream,
    streamId,
  );
  return row?.last ?? 0;
}

function nextRevision({ stream }: NewEntry, last: number): number {
  if (stream === "consent") throw new Error("An event of a consent says which revision it is");
  return last + 1;
}

function writeEntry(statements: Statements, entry: Placed): void {
  const { position, stream, streamId, revision, type, version, written, at, salt, leafHash: hash } = entry;
  statements.run(
    `INSERT INTO "LogEntry"
      ("position", "stream", "streamId", "revision", "type", "typeVersion", "actor", "at", "leafHash")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    position,
    stream,
    streamId,
    revision,
    type,
    version,
    written.actor.text,
    at,
    hash,
  );
  statements.run(
    `INSERT INTO "LogPayload" ("position", "salt", "data") VALUES (?, ?, ?)`,
    position,
    salt,
    written.data.text,
  );
}

function writeProjection(
  statements: Statements,
  consent: NonNullable<Appended["consents"]>[number],
  entries: LoggedEntry[],
): void {
  const last = entries.findLast((entry) => entry.stream === "consent" && entry.streamId === consent.id);
  if (last && last.revision !== consent.row.revision) throw new Error("The row is not the state after its last event");
  const updatedAt = last?.at ?? changedAt(statements, consent.id);
  writeConsentRow(statements, consent.id, consent.row, updatedAt);
}

function changedAt(statements: Statements, consentId: string): string {
  const sql = `SELECT "updatedAt" FROM "ConsentRow" WHERE "consentId" = ?`;
  const [row] = statements.all<{ updatedAt: string }>(sql, consentId);
  if (!row) throw new Error("A consent without events has no row");
  return row.updatedAt;
}
