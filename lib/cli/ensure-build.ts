import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail } from "./fail.ts";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "package-lock.json",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
];
const FINGERPRINT = ".next/source-fingerprint";

/** Makes web fonts and the production build, unless those that stand were made from these very sources. */
export function ensureBuild(): void {
  const fingerprint = sourceFingerprint();
  if (existsSync(".next/BUILD_ID") && existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, "utf8") === fingerprint)
    return;
  process.stdout.write("Building (once for these sources; about a minute) …\n");
  run(["--import", "tsx", "lib/cli/make-web-fonts.ts"]);
  run(["node_modules/next/dist/bin/next", "build"]);
  writeFileSync(FINGERPRINT, fingerprint);
}

function run(args: string[]): void {
  const result = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (result.status !== 0) fail(`The build failed:\n${result.stdout}${result.stderr}`);
}

function sourceFingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesBelow))
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = path.includes(".") ? undefined : readdirSync(path, { recursive: true, withFileTypes: true });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("generated"))
    .sort();
}
