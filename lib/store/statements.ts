import type Database from "better-sqlite3";

type Value = string | number | Uint8Array | null;

/** SQL over the one connection that writes. Each text is prepared once; integers come as numbers. */
export type Statements = {
  run(sql: string, ...values: Value[]): void;
  all<Row>(sql: string, ...values: Value[]): Row[];
};

/** What is written with the log goes around Prisma, which takes ten times as long for a statement as SQLite does. */
export type Writer = {
  /** Everything or nothing, while nobody else writes. Resolves once it is on disk. */
  transaction<Result>(work: (statements: Statements) => Result): Promise<Result>;
  /** Of the transaction that Prisma has open on the same connection: to be used inside one alone. */
  statements(): Statements;
};

export function statementsOf(connection: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? connection.prepare(sql).safeIntegers(false);
    prepared.set(sql, known);
    return known;
  };
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    all: <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[],
  };
}

/** Prisma's adapter for better-sqlite3 has no other way to its connection. */
export function connectionOf(adapter: object): Database.Database {
  const { client } = adapter as { client?: Database.Database };
  if (typeof client?.prepare !== "function") throw new Error("Prisma's adapter keeps its connection elsewhere now");
  return client;
}
