import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { createStore } from "./create-store.ts";
import { replayErasures } from "./erase-consent.ts";
import { lockFolder } from "./folder-lock.ts";
import { PrismaClient } from "./generated/client.ts";
import { type Head, openHead } from "./head.ts";
import { migrate } from "./migrate.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { removeAbandoned } from "./put-in-place.ts";
import { refusalOf } from "./refusal-of.ts";
import { requirePrivate } from "./require-private.ts";
import { requireSchema } from "./require-schema.ts";
import { requireRestored } from "./restore-marker.ts";
import { serializedAdapter } from "./serialized-adapter.ts";
import { StoreRefused } from "./store-refused.ts";
import type { Store } from "./store-types.ts";
import { vouch } from "./vouch.ts";

/** How long a transaction waits for its turn, and how long it may then take, before Prisma rolls it back. */
const TRANSACTION_MS = { maxWait: 15_000, timeout: 10_000 };

type Options = {
  migrationsDir?: string;
  /** A folder outside the data folder for what must outlive it; without it no older database is noticed. */
  headDir?: string;
  /** Opened by the restore itself, which is not finished. */
  isRestoring?: boolean;
};

/**
 * Opens `consent.db` in this folder, made on first use, readable by this program's user alone, and vouches for
 * it: sole writer, schema, triggers, the end of the log, nothing missing that was acknowledged.
 * Throws `StoreRefused` when the database is not one that this program may write to.
 */
export async function openStore(dataDir: string, options: Options = {}): Promise<Store> {
  const { migrationsDir = migrationsFolder(), headDir, isRestoring = false } = options;
  const releases: (() => void)[] = [];
  const releaseAll = () => {
    for (const release of releases.splice(0).reverse()) release();
  };
  try {
    const folder = makeFolder(dataDir, isRestoring);
    releases.push(lockFolder(folder));
    removeAbandoned(folder);
    const head = headDir ? openHead(headDir) : undefined;
    if (head) releases.push(() => head.close());
    const file = join(folder, "consent.db");
    if (sizeOf(file) === 0) requireNothingBefore(file, head);
    const hadWal = existsSync(`${file}-wal`);
    migrate(file, migrationsDir);
    requireSchema(file, migrationsDir);
    vouch(file, head, hadWal);
    return await connect(file, head, releaseAll);
  } catch (error) {
    releaseAll();
    throw refusalOf(error, dataDir);
  }
}

async function connect(file: string, head: Head | undefined, releaseAll: () => void): Promise<Store> {
  const adapter = serializedAdapter(file);
  const prisma = new PrismaClient({ adapter, transactionOptions: TRANSACTION_MS });
  await prisma.$connect();
  const close = async () => {
    await prisma.$disconnect();
    releaseAll();
  };
  try {
    const store = createStore({ prisma, writer: adapter.writer, reader: adapter.reader, head, close });
    if (head) await replayErasures(prisma, store, head);
    return store;
  } catch (error) {
    await prisma.$disconnect();
    throw error;
  }
}

function makeFolder(dataDir: string, isRestoring: boolean): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = realpathSync(dataDir);
  if (!isRestoring) requireRestored(folder);
  requirePrivate(join(folder, "secrets"));
  return folder;
}

/** A database is made only where there was none: SQLite empties the WAL that lies beside an empty file. */
function requireNothingBefore(file: string, head: Head | undefined): void {
  if (sizeOf(`${file}-wal`) > 0)
    throw new StoreRefused("database-gone", `${file} is missing or empty, and its consent.db-wal is here`);
  const { position } = head?.last() ?? { position: 0 };
  if (position > 0)
    throw new StoreRefused("database-gone", `${file} is missing or empty, and its log had ${position} entries`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
