import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { createStore } from "./create-store.ts";
import { PrismaClient } from "./generated/client.ts";
import { statementsOf, type Writer } from "./statements.ts";
import type { Store } from "./store-types.ts";

const refuse = () => {
  throw new Error("This store is for reading");
};
const NO_WRITER: Writer = { transaction: async () => refuse(), statements: refuse };

/** The verbs that read, over a database file that someone else may be writing to. Takes no lock. */
export function readOnlyStore(file: string): Store {
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}`, readonly: true }) });
  const connection = new Database(file, { readonly: true });
  const statements = statementsOf(connection);
  const close = async () => {
    await prisma.$disconnect();
    connection.close();
  };
  return createStore({ prisma, writer: NO_WRITER, reader: () => statements, close });
}
