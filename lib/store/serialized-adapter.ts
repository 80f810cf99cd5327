import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { setPragmas } from "./pragmas.ts";
import { createQueue, type Queue } from "./queue.ts";
import { connectionOf, type Statements, statementsOf, type Writer } from "./statements.ts";

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;
type Transaction = Awaited<ReturnType<Connection["startTransaction"]>>;
type Query = Parameters<Connection["queryRaw"]>[0];

/**
 * Prisma's adapter for better-sqlite3 with the two faults mended that lose acknowledged writes:
 * it shares one connection, so that a plain write arriving while someone's transaction is open joins it and
 * goes when it rolls back, and a plain read sees what is not committed.
 * Here one writer stands behind a queue, held for the whole of a transaction; reads outside a transaction
 * have a read-only connection of their own. `writer` and `reader` are the
 * same connections, the one behind the same queue, without Prisma.
 */
export function serializedAdapter(file: string) {
  const url = `file:${file}`;
  const queue = createQueue();
  let writes: Statements | undefined;
  let reads: Statements | undefined;
  const connected = () => required(writes, file);
  return {
    provider: "sqlite" as const,
    adapterName: "@prisma/adapter-better-sqlite3",
    async connect(): Promise<Connection> {
      const writer = await new PrismaBetterSqlite3({ url }).connect();
      await setPragmas(writer);
      const reader = await new PrismaBetterSqlite3({ url, readonly: true }).connect();
      await setPragmas(reader);
      writes = statementsOf(connectionOf(writer));
      reads = statementsOf(connectionOf(reader));
      return serialized(writer, reader, queue);
    },
    writer: {
      transaction: (work) => queue.run(async () => transact(connected(), work)),
      statements: connected,
    } satisfies Writer as Writer,
    reader: () => required(reads, file),
  };
}

function required(statements: Statements | undefined, file: string): Statements {
  if (!statements) throw new Error(`${file} is not open`);
  return statements;
}

function transact<Result>(statements: Statements, work: (statements: Statements) => Result): Result {
  // IMMEDIATE takes the write lock at once: a later upgrade could fail against another process.
  statements.run("BEGIN IMMEDIATE");
  try {
    const result = work(statements);
    statements.run("COMMIT");
    return result;
  } catch (error) {
    rollBack(statements);
    throw error;
  }
}

function rollBack(statements: Statements): void {
  try {
    statements.run("ROLLBACK");
  } catch (error) {
    requireRolledBack(error);
  }
}

/** SQLite has rolled back by itself, as it does on a full disk; anything else must not go unseen. */
function requireRolledBack(error: unknown): void {
  const { cause } = error as Error & { cause?: { message?: unknown } };
  if (!/no transaction is active/.test(String(cause?.message ?? error))) throw error;
}

function serialized(writer: Connection, reader: Connection, queue: Queue): Connection {
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // INSERT … RETURNING comes this way too: only what begins with SELECT is a read.
    queryRaw: (query) =>
      /^\s*SELECT\b/i.test(query.sql) ? reader.queryRaw(query) : queue.run(() => writer.queryRaw(query)),
    executeRaw: (query) => queue.run(() => writer.executeRaw(query)),
    executeScript: (script) => queue.run(() => writer.executeScript(script)),
    async startTransaction(isolationLevel) {
      if (isolationLevel && isolationLevel !== "SERIALIZABLE")
        throw new Error(`SQLite has no isolation level ${isolationLevel}`);
      const release = await queue.acquire();
      try {
        await writer.executeRaw(statement("BEGIN IMMEDIATE"));
      } catch (error) {
        release();
        throw error;
      }
      return transactionOn(writer, release);
    },
    // The writer last: the last connection to close folds the WAL into the file, and a reader cannot.
    dispose: () =>
      queue.run(async () => {
        await reader.dispose();
        await writer.dispose();
      }),
  };
}

/**
 * A statement that fails dooms its transaction, as it does on PostgreSQL. A full disk makes SQLite roll back
 * by itself: whatever the transaction did next would be committed on its own.
 */
function transactionOn(writer: Connection, release: () => void): Transaction {
  let state: "open" | "doomed" | "ended" = "open";

  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (state !== "open") throw new Error(`The transaction is ${state}`);
    try {
      return await work();
    } catch (error) {
      state = "doomed";
      throw error;
    }
  }

  async function rollback(): Promise<void> {
    if (state === "ended") return;
    state = "ended";
    try {
      await writer.executeRaw(statement("ROLLBACK"));
    } catch (error) {
      requireRolledBack(error);
    } finally {
      release();
    }
  }

  async function commit(): Promise<void> {
    try {
      await run(() => writer.executeRaw(statement("COMMIT")));
    } catch (error) {
      await rollback();
      throw error;
    }
    state = "ended";
    release();
  }

  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // "Phantom" means that Prisma leaves COMMIT and ROLLBACK to the two functions above, which always release.
    options: { usePhantomQuery: true },
    queryRaw: (query) => run(() => writer.queryRaw(query)),
    executeRaw: (query) => run(() => writer.executeRaw(query)),
    commit,
    rollback,
    createSavepoint: async (name) => void (await run(() => writer.executeRaw(statement(`SAVEPOINT ${name}`)))),
    releaseSavepoint: async (name) => void (await run(() => writer.executeRaw(statement(`RELEASE SAVEPOINT ${name}`)))),
    rollbackToSavepoint: async (name) => {
      if (state === "ended") throw new Error("The transaction is ended");
      await writer.executeRaw(statement(`ROLLBACK TO ${name}`));
      state = "open";
    },
  };
}

function statement(sql: string): Query {
  return { sql, args: [], argTypes: [] };
}
