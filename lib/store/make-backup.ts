import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";
import { sha256 as hashOf } from "../sha256.ts";
import { type BackupManifest, KEYS, MANIFEST } from "./backup-manifest.ts";
import { targetGone } from "./backup-target.ts";
import { copyDatabase, type OnProgress } from "./copy-database.ts";
import { copyKeys } from "./copy-keys.ts";
import { syncFolder } from "./head.ts";
import { requireMigrated } from "./migrate.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { refusalOf } from "./refusal-of.ts";
import { requireSchema } from "./require-schema.ts";
import { requireRestored } from "./restore-marker.ts";
import { StoreRefused } from "./store-refused.ts";
import { damageIn, fileHash, verifyCopy } from "./verify-backup.ts";

/** How the folder of a backup ends until it is whole and verified. */
export const INCOMPLETE = ".incomplete";

type Input = {
  dataDir: string;
  targetDir: string;
  at: Date;
  withKeys?: boolean;
  onProgress?: (stage: "copying" | "verifying", done: number) => void;
};

/**
 * Makes one backup in a folder of its own below `targetDir`, while the server may go on writing, and gives that
 * folder. It is read back and verified before it gets its name, in one step: whenever this is interrupted there is
 * no such folder, one that ends in `.incomplete`, or a good one. Throws `StoreRefused`; the record is only read.
 */
export async function makeBackup(input: Input): Promise<{ folder: string; manifest: BackupManifest }> {
  const { dataDir, targetDir, at } = input;
  requireDatabase(dataDir);
  const folder = join(targetDir, `bedside-consent-${at.toISOString().replaceAll(/[:.]/g, "-")}`);
  const unfinished = `${folder}${INCOMPLETE}`;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    requireElsewhere(dataDir, unfinished);
    const manifest = await fill(unfinished, input).catch((error: unknown) => {
      // SQLite takes it for a disk that fails.
      throw existsSync(unfinished) ? error : targetGone(targetDir, error);
    });
    renameSync(unfinished, folder);
    syncFolder(targetDir);
    return { folder, manifest };
  } catch (error) {
    removeQuietly(unfinished);
    const damage = damageIn(error);
    if (damage !== undefined) throw await damaged(damage, input, error);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw targetGone(targetDir, error);
    throw refusalOf(error, `The backup was not made: ${targetDir}`);
  }
}

/** A backup is only what a restore takes: ours, migrated, with every table and trigger. */
function requireDatabase(dataDir: string): void {
  const file = join(dataDir, "consent.db");
  if (!existsSync(file)) throw new StoreRefused("no-database", `There is no database in ${dataDir}`);
  requireRestored(dataDir);
  try {
    requireMigrated(file, migrationsFolder());
    requireSchema(file, migrationsFolder());
  } catch (error) {
    throw refusalOf(error, `The backup was not made: ${file}`);
  }
}

/** The disk that was written to may be at fault: the record itself is read before it is blamed. */
async function damaged(damage: string, { dataDir, targetDir }: Input, cause: unknown): Promise<StoreRefused> {
  const isWhole = await verifyCopy(join(dataDir, "consent.db"), () => {}).then(
    () => true,
    () => false,
  );
  return isWhole
    ? new StoreRefused("target-failing", `The backup was not made: ${targetDir} does not give back what was written`, {
        cause,
      })
    : new StoreRefused("damaged", `The backup was not made: the database in ${dataDir} is damaged (${damage})`, {
        cause,
      });
}

async function fill(folder: string, { dataDir, at, withKeys = false, onProgress }: Input): Promise<BackupManifest> {
  const file = join(folder, "consent.db");
  const report =
    (stage: "copying" | "verifying"): OnProgress =>
    (done) =>
      onProgress?.(stage, done);
  await copyDatabase(join(dataDir, "consent.db"), file, report("copying"));
  const verified = await verifyCopy(file, report("verifying"));
  const secrets = join(dataDir, "secrets");
  const names = existsSync(secrets) ? readdirSync(secrets).sort() : [];
  if (withKeys && names.length > 0) copyKeys(secrets, join(folder, KEYS));
  const manifest: BackupManifest = {
    format: 1,
    at: at.toISOString(),
    ...verified,
    database: await fileHash(file),
    keys: { names, isIncluded: withKeys, ...(withKeys && { sha256: keyHashes(folder, names) }) },
  };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  syncFolder(folder);
  return manifest;
}

function keyHashes(folder: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, KEYS, name)))]));
}

/** Also where a link leads back. */
function requireElsewhere(dataDir: string, folder: string): void {
  if (`${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(dataDir)}${sep}`))
    throw new StoreRefused("target-in-data-folder", "The backup would lie in the data folder");
}

/** A target that has vanished cannot be tidied; what is left says itself that it is incomplete. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
