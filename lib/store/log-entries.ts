import { actorSchema } from "../consent/actor.ts";
import { parseConsentEvent, type RecordedConsentEvent } from "../consent/events.ts";
import type { LogEntry, LogPayload, PrismaClient } from "./generated/client.ts";
import type { Statements } from "./statements.ts";
import type { LoggedEntry, Store, Stream } from "./store-types.ts";

type Client = Pick<PrismaClient, "logEntry" | "document">;

export function logEntries(
  prisma: Client,
  reader: () => Statements,
): Pick<Store, "consentEvents" | "streamEntries" | "staffEntries" | "document"> {
  return {
    consentEvents: async (consentId) => consentEvents(reader(), consentId),
    streamEntries: async (stream, streamId) => streamEntries(reader(), stream, streamId),
    staffEntries: (search) => staffEntries(prisma, search),
    async document(sha256) {
      const found = await prisma.document.findUnique({ where: { sha256 }, include: { prefix: true } });
      if (!found) return undefined;
      if (found.prefixSha256 && !found.prefix) throw new Error(`The prefix ${found.prefixSha256} is missing`);
      return found.prefix ? new Uint8Array(Buffer.concat([found.prefix.bytes, found.bytes])) : found.bytes;
    },
  };
}

export function consentEvents(statements: Statements, consentId: string): RecordedConsentEvent[] {
  const entries = streamEntries(statements, "consent", consentId);
  return entries.map(({ type, version, data, revision, at, actor }) => ({
    ...parseConsentEvent(type, version, data),
    revision,
    at,
    actor: actorSchema.parse(actor),
  }));
}

/** Around Prisma: every action begins here, and what Prisma makes of these rows takes as long as the rest of it. */
function streamEntries(statements: Statements, stream: Stream, streamId: string): LoggedEntry[] {
  const rows = statements.all<LogEntry & { data: string | null }>(
    `SELECT "LogEntry".*, "LogPayload"."data" FROM "LogEntry" LEFT JOIN "LogPayload" USING ("position")
    WHERE "stream" = ? AND "streamId" = ? ORDER BY "revision"`,
    stream,
    streamId,
  );
  if (rows.some(({ data }) => data === null) && isErased(statements, streamId)) return [];
  return rows.map(({ data, ...row }) => loggedEntry({ ...row, payload: data === null ? null : { data } }));
}

function isErased(statements: Statements, consentId: string): boolean {
  return statements.all(`SELECT 1 FROM "Erasure" WHERE "consentId" = ?`, consentId).length > 0;
}

/** The entry at this place in the log, which must be there. */
export async function streamEntry(prisma: Pick<Client, "logEntry">, position: number): Promise<LoggedEntry> {
  return loggedEntry(await prisma.logEntry.findUniqueOrThrow({ where: { position }, include: { payload: true } }));
}

async function staffEntries(
  prisma: Client,
  { types, streamIds, limit }: Parameters<Store["staffEntries"]>[0],
): Promise<LoggedEntry[]> {
  const rows = await prisma.logEntry.findMany({
    where: { stream: "staff", type: { in: types }, ...(streamIds ? { streamId: { in: streamIds } } : {}) },
    orderBy: { position: "desc" },
    include: { payload: true },
    ...(limit ? { take: limit } : {}),
  });
  return rows.map(loggedEntry);
}

function loggedEntry(row: LogEntry & { payload: Pick<LogPayload, "data"> | null }): LoggedEntry {
  if (!row.payload) throw new Error(`Entry ${row.position} has no payload`);
  return {
    position: row.position,
    stream: row.stream as Stream,
    streamId: row.streamId,
    revision: row.revision,
    type: row.type,
    version: row.typeVersion,
    actor: JSON.parse(row.actor) as LoggedEntry["actor"],
    at: row.at,
    data: JSON.parse(row.payload.data) as unknown,
    leafHash: row.leafHash,
  };
}
