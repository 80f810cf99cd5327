import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StoreRefused } from "./store-refused.ts";

/** Throws `StoreRefused` when others than this program's user may read a secret: it may be known by now. */
export function requirePrivate(secretsDir: string): void {
  let names: string[];
  try {
    names = readdirSync(secretsDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  for (const file of names.map((name) => join(secretsDir, name))) {
    const { mode, uid } = statSync(file);
    const isOthers = uid !== process.getuid?.();
    if ((mode & 0o077) !== 0 || isOthers) {
      const found = isOthers ? `belongs to user ${uid}` : `may be read by others (mode ${(mode & 0o777).toString(8)})`;
      throw new StoreRefused("secrets-exposed", `${file} ${found}`);
    }
  }
}
