import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, fontConfig } from "./font-config.ts";

const require = createRequire(import.meta.url);
const PACKAGE = "@sparticuz/chromium";

/**
 * Chromium's headless shell out of an npm package, unpacked once into `.cache`, with the libraries and the font that
 * it brings. None of the package's own flags is taken: they are for a function in the cloud, put the whole browser into
 * one process, which ends with the first page that is closed, and switch the same-origin policy off.
 */
export function unpackChromium(): { path: string; env: Record<string, string> } {
  const entry = require.resolve(PACKAGE);
  const folder = join(CACHE, `chromium-${versionOf(entry)}`);
  if (!existsSync(folder)) unpack(entry, folder);
  return {
    path: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** The package unpacks into the folder for temporary files, and takes a file that another process is still writing for whole. */
function unpack(entry: string, folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, "chromium-"));
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    // Only for this name does it unpack the libraries as well.
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${PACKAGE} did not unpack:\n${stderr}`);
  writeFileSync(
    join(draft, "fonts.conf"),
    fontConfig(["/usr/share/fonts", "/usr/local/share/fonts", join(folder, "fonts")]),
  );
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function versionOf(entry: string): string {
  const root = entry.slice(0, entry.lastIndexOf(PACKAGE) + PACKAGE.length);
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}
