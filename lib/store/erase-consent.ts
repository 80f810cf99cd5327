import type { PrismaClient } from "./generated/client.ts";
import type { Head } from "./head.ts";
import { streamEntry } from "./log-entries.ts";
import { BUSY_TIMEOUT_MS } from "./pragmas.ts";
import type { NewEntry, Store, Transaction } from "./store-types.ts";

type Client = Pick<PrismaClient, "erasure" | "logEntry" | "$queryRawUnsafe" | "$executeRawUnsafe">;

/** Those that hold a patient's numbers and the characters of a name. */
const INDEXES = ["NumberKey_key_kind_idx", "sqlite_autoindex_NameGram_1"];

/** Between two tries to empty the WAL while a backup reads. */
const AGAIN_MS = 5000;

/**
 * Takes payload, salt, documents, list row and search index of one consent; its salted hashes and `entry`, which
 * says by whom and why, stay. Done only once no byte of it is left in the database and its WAL.
 * Gives "being-read", with nothing changed, while a backup keeps old pages alive in the WAL.
 */
export async function eraseConsent(
  prisma: Client,
  append: Store["append"],
  consentId: string,
  entry: NewEntry,
): Promise<"erased" | "being-read"> {
  if (!(await emptyWal(prisma))) return "being-read";
  await append({ entries: [entry], also: (tx) => forget(tx, consentId, entry.at) });
  await leaveNoCopy(prisma);
  return "erased";
}

async function forget(tx: Transaction, consentId: string, at: string): Promise<void> {
  const { position } = await tx.logEntry.findFirstOrThrow({
    orderBy: { position: "desc" },
    select: { position: true },
  });
  await tx.erasure.create({ data: { consentId, position, at } });
  await tx.$executeRaw`
    DELETE FROM "LogPayload" WHERE "position" IN
      (SELECT "position" FROM "LogEntry" WHERE "stream" = 'consent' AND "streamId" = ${consentId})`;
  await tx.document.deleteMany({ where: { consentId } });
  await tx.consentRow.deleteMany({ where: { consentId } });
  // What was searched for may be this patient's name; a search can be made again.
  await tx.searchQuery.deleteMany();
}

async function leaveNoCopy(prisma: Client): Promise<void> {
  await rebuildIndexes(prisma);
  if (!(await emptyWal(prisma))) emptyWalLater(prisma);
}

/**
 * `secure_delete` zeroes a deleted cell, but not the copies that stay in the unused part of an index page when SQLite
 * spreads its cells over other pages. Outside the transaction, which Prisma would break off after ten seconds.
 */
async function rebuildIndexes(prisma: Client): Promise<void> {
  for (const index of INDEXES) await prisma.$executeRawUnsafe(`REINDEX "${index}"`);
}

/** Whether all of the WAL is in the database and its bytes are gone: not while anyone reads an older state. */
async function emptyWal(prisma: Client): Promise<boolean> {
  // Waiting for a backup to end would stand this whole process still.
  await prisma.$queryRawUnsafe("PRAGMA busy_timeout = 0");
  try {
    const [row] = await prisma.$queryRawUnsafe<{ busy: number | bigint }[]>("PRAGMA wal_checkpoint(TRUNCATE)");
    return Number(row?.busy) === 0;
  } finally {
    await prisma.$queryRawUnsafe(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/** A backup began in between. Should the program end before it does, the next start empties the WAL. */
function emptyWalLater(prisma: Client): void {
  const timer = setInterval(() => {
    void emptyWal(prisma).then(
      (isEmpty) => isEmpty && clearInterval(timer),
      () => clearInterval(timer),
    );
  }, AGAIN_MS);
  timer.unref();
}

/** What the tombstone says, of a consent that was erased. */
export async function erasure(prisma: Client, consentId: string) {
  const found = await prisma.erasure.findUnique({ where: { consentId } });
  return found ? streamEntry(prisma, found.position) : undefined;
}

/**
 * Brings database and head to the same erasures: those that only the head knows were made after the backup that
 * this database came from, and are made again; those that only the database knows were cut off by a crash.
 */
export async function replayErasures(prisma: Client, store: Store, head: Head): Promise<void> {
  const stored = await prisma.erasure.findMany({ orderBy: { position: "asc" } });
  const kept = head.erasures();
  const cutOff = stored.filter(({ consentId }) => !kept.some((one) => one.consentId === consentId));
  if (cutOff.length > 0) await leaveNoCopy(prisma);
  for (const { consentId, at, position } of cutOff)
    head.keepErasure({ consentId, at, entry: keptEntry(await streamEntry(prisma, position)) });
  for (const { consentId, entry } of kept) {
    const isHere = await prisma.logEntry.findFirst({ where: { stream: "consent", streamId: consentId } });
    if (!isHere || stored.some((one) => one.consentId === consentId)) continue;
    await store.eraseConsent(consentId, entry as NewEntry);
  }
}

/** Without the place it had in the log. */
export function keptEntry({ stream, streamId, type, version, actor, at, data }: NewEntry): NewEntry {
  return { stream, streamId, type, version, actor, at, data };
}
