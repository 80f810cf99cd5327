import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "../store/head.ts";
import { StoreRefused } from "../store/store-refused.ts";

/**
 * Reads the secret of this name from the data folder, making it on first use. The file is readable by
 * its owner alone; whoever has it can forge what it proves. It appears whole or not at all: a start that is
 * broken off leaves no half of a key. Throws `StoreRefused` for one that is empty.
 */
export function secretFromDataFolder(dataDir: string, name: string, make: () => string = randomSecret): string {
  const folder = join(dataDir, "secrets");
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = readIfThere(file);
  if (known === undefined) {
    makeOnce(file, make());
    for (const one of [folder, dataDir]) syncFolder(one);
  }
  const secret = known ?? readFileSync(file, "utf8").trim();
  if (secret === "") throw new StoreRefused("secret-unusable", `${file} is empty`);
  return secret;
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function readIfThere(file: string): string | undefined {
  try {
    chmodSync(file, 0o600);
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

/** Of two starts at once the first one's stands. */
function makeOnce(file: string, secret: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, secret, { flag: "wx", mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
}
