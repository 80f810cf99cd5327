import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url);

/**
 * The SQL that leads from one schema to another, by Prisma's own engine; empty text when there is nothing to do.
 * `databasePath` is the database that a `url` target means.
 */
export async function schemaDiff(databasePath: string, from: DiffTarget, to: DiffTarget): Promise<string> {
  const engine = await startEngine(databasePath);
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
  engine.free();
  return stdout ?? "";
}

async function startEngine(databasePath: string): Promise<SchemaEngine> {
  const file = require.resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const wasm = bindings as unknown as Bindings;
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": bindings as never });
  wasm.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: `file:${databasePath}` }));
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

type Bindings = {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<SchemaEngine> };
};
