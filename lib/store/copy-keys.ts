import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "./head.ts";

/** Copies the secrets that are not there yet, for this program's user alone. Each is on disk whole, or not there. */
export function copyKeys(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from).filter((one) => !existsSync(join(to, one)))) {
    const draft = join(to, `${name}.part`);
    writeFileSync(draft, readFileSync(join(from, name)), { mode: 0o600, flush: true });
    renameSync(draft, join(to, name));
  }
  syncFolder(to);
}
