import { chmodSync, closeSync, mkdirSync, openSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { createStore } from "./create-store.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";
import { requireTriggers } from "./require-triggers.ts";
import { serializedAdapter } from "./serialized-adapter.ts";
import { StoreRefused } from "./store-refused.ts";
import type { Store } from "./store-types.ts";

/** How long a transaction waits for its turn, and how long it may then take, before Prisma rolls it back. */
const TRANSACTION_MS = { maxWait: 15_000, timeout: 10_000 };

/** Found from the folder that the program was started in: a bundler moves the code, not the migrations. */
const migrationsFolder = () => join(process.cwd(), "prisma/migrations");

/**
 * Opens `consent.db` in this folder, made on first use, readable by this program's user alone.
 * Throws `StoreRefused` when the database is not one that this program may write to.
 */
export async function openStore(dataDir: string, migrationsDir = migrationsFolder()): Promise<Store> {
  const file = makeFile(dataDir);
  const forget = requireSoleOwner(file);
  try {
    migrate(file, migrationsDir);
    requireTriggers(file);
    const prisma = new PrismaClient({ adapter: serializedAdapter(file), transactionOptions: TRANSACTION_MS });
    await prisma.$connect();
    return createStore(prisma, async () => {
      await prisma.$disconnect();
      forget();
    });
  } catch (error) {
    forget();
    throw error;
  }
}

/** SQLite gives its WAL the rights of the file, so these come first. */
function makeFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(realpathSync(dataDir), "consent.db");
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  return file;
}

const KEY = Symbol.for("bedside-consent.open-databases");
const held = globalThis as typeof globalThis & { [KEY]?: Set<string> };

/** Two writers in one process block each other with the event loop standing still. */
function requireSoleOwner(file: string): () => void {
  held[KEY] ??= new Set();
  const open = held[KEY];
  if (open.has(file)) throw new StoreRefused("already-open", `${file} is open in this process already`);
  open.add(file);
  return () => void open.delete(file);
}
