import Database from "better-sqlite3";
import type { Store } from "../../lib/store/store-types.ts";
import type { Services } from "../../lib/use-cases/context.ts";

/** Faults that lose or spoil records, each planted on purpose to see that the campaign finds it. */
export const PLANTS = [
  "synchronous-normal",
  "shared-connection",
  "dropped-trigger",
  "document-after-commit",
  "time-of-the-client",
  "swallowed-busy",
  "lost-rollback",
  "key-forgotten-on-restart",
  "restore-not-noticed",
  "copy-without-wal",
] as const;
/** Those of the tablet's line. */
export const BEDSIDE_PLANTS = ["receipt-not-verified", "ink-drawn-anew"] as const;
export type Plant = (typeof PLANTS | typeof BEDSIDE_PLANTS)[number];

/** Those that lie in what a server holds; the others lie in what a kind of accident is given. */
export async function plantIn(services: Services, plant?: Plant): Promise<Services> {
  const { store } = services;
  if (plant === "synchronous-normal") await store.prisma.$executeRawUnsafe("PRAGMA synchronous = NORMAL");
  if (plant === "dropped-trigger") await store.prisma.$executeRawUnsafe(`DROP TRIGGER "LogPayload_no_update"`);
  if (plant === "document-after-commit") return { ...services, store: { ...store, append: documentsLater(store) } };
  if (plant === "swallowed-busy") return { ...services, store: { ...store, append: deafToBusy(store) } };
  if (plant === "key-forgotten-on-restart")
    return { ...services, store: { ...store, consentEvents: forgetful(store) } };
  return services;
}

function documentsLater(store: Store): Store["append"] {
  return async ({ documents = [], ...rest }) => {
    await store.append(rest);
    for (const { sha256, consentId, stage, bytes, prefix } of documents) {
      const document = { sha256, consentId, stage, bytes: new Uint8Array(bytes), createdAt: "" };
      if (prefix) await keepPrefix(store, prefix);
      await store.prisma.document.create({ data: { ...document, prefixSha256: prefix?.sha256 ?? null } });
    }
  };
}

async function keepPrefix({ prisma }: Store, { sha256, bytes }: { sha256: string; bytes: Uint8Array }): Promise<void> {
  const create = { sha256, bytes: new Uint8Array(bytes), createdAt: "" };
  await prisma.documentPrefix.upsert({ where: { sha256 }, create, update: {} });
}

function deafToBusy(store: Store): Store["append"] {
  return async (input) => {
    try {
      await store.append(input);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  };
}

/** Prisma calls it P1008 or P2028, or leaves SQLite's own words in. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /P1008|P2028|busy|locked|timed out|timeout/i.test(`${(error as { code?: string }).code} ${error.message}`)
  );
}

/** What was known of a submission before this process began is forgotten. */
function forgetful(store: Store): Store["consentEvents"] {
  const began = new Date().toISOString();
  return async (consentId) => {
    const events = await store.consentEvents(consentId);
    return events.map((event) =>
      event.type === "signed" && event.at < began
        ? { ...event, data: { ...event.data, submissionId: crypto.randomUUID() } }
        : event,
    ) as typeof events;
  };
}

/** A second program's hold on the database, for as long as it is kept. */
export function holdLock(file: string): () => void {
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  return () => void other.close();
}
