// Makes lib/store/generated from the schema, with no network. Silent when all is well.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const schema = join(root, "prisma/schema.prisma");
const client = join(root, "lib/store/generated/client.ts");
const require = createRequire(import.meta.url);

if (!isFresh()) generate();

function isFresh() {
  if (!existsSync(client) || statSync(client).mtimeMs < statSync(schema).mtimeMs) return false;
  const { version } = require("prisma/package.json");
  return readFileSync(join(root, "lib/store/generated/internal/class.ts"), "utf8").includes(
    `"clientVersion": "${version}"`,
  );
}

/**
 * Prisma 7 wants to download a schema engine that `generate` never calls. The stand-in fails loudly:
 * with one that exits 0, `migrate diff` would print nothing and report success.
 */
function generate() {
  const scratch = mkdtempSync(join(tmpdir(), "prisma-generate-"));
  const engine = join(scratch, "schema-engine");
  writeFileSync(engine, "#!/bin/sh\necho 'There is no schema engine here: see prisma/generate.mjs' >&2\nexit 1\n");
  chmodSync(engine, 0o755);
  const prisma = require.resolve("prisma/build/index.js");
  const run = spawnSync(process.execPath, [prisma, "generate", "--schema", schema, "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      DO_NOT_TRACK: "1",
    },
  });
  rmSync(scratch, { recursive: true, force: true });
  if (run.status === 0 && existsSync(client)) return;
  process.stderr.write(`prisma generate failed\n${run.stdout ?? ""}${run.stderr ?? ""}${run.error ?? ""}\n`);
  process.exit(1);
}
