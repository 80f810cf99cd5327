import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { env } from "../env.ts";
import { holdTarget } from "../store/backup-target.ts";
import { thinBackups } from "../store/list-backups.ts";
import { makeBackup } from "../store/make-backup.ts";
import { fail } from "./fail.ts";
import { progress } from "./progress.ts";

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const KEPT = 28;
/** A timer of Node's that is to wait longer than 24.8 days waits 1 ms. */
const LONGEST_MS = 24 * 86_400_000;

/** `backup DIR`: once, or again and again with `--every`, when the newest `--keep` are kept. */
export async function backup(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "with-keys": { type: "boolean" }, every: { type: "string" }, keep: { type: "string" } },
  });
  const [targetDir, ...more] = positionals;
  if (!targetDir || more.length > 0) fail("backup: give one folder to write into, on another disk");
  const withKeys = values["with-keys"] ?? false;
  if (values.keep !== undefined && values.every === undefined) fail("backup: --keep goes with --every");
  if (values.every === undefined) return void (await once(targetDir, withKeys));
  const [everyMs, keep] = [duration(values.every), count(values.keep)];
  let requireTarget = () => {};
  for (;;) {
    // One backup that fails must not end those to come.
    try {
      requireTarget();
      const made = await once(targetDir, withKeys);
      requireTarget = holdTarget(targetDir);
      thin(targetDir, keep, made);
    } catch (error) {
      process.stderr.write(`backup: ${(error as Error).message}\n`);
    }
    await wait(everyMs);
  }
}

/** Gives the backup's folder. */
async function once(targetDir: string, withKeys: boolean): Promise<string> {
  const { report, end } = progress();
  const made = await makeBackup({ dataDir: env.dataDir(), targetDir, at: new Date(), withKeys, onProgress: report });
  end();
  const { last, documents, keys } = made.manifest;
  const inside = keys.isIncluded ? "with its keys" : `without its keys (${keys.names.join(", ") || "none"})`;
  process.stdout.write(
    `${made.folder}: verified, ${last?.position ?? 0} entries of the log, ${documents} documents, ${inside}\n`,
  );
  return made.folder;
}

function thin(targetDir: string, keep: number, made: string): void {
  for (const folder of thinBackups(targetDir, keep, made, new Date())) process.stdout.write(`${folder}: removed\n`);
}

function duration(text: string): number {
  const [, amount, unit = ""] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const ms = Number(amount) * (UNITS[unit] ?? 0);
  return ms > 0 && ms <= LONGEST_MS ? ms : fail(`backup: --every ${text} is none of 30m, 6h, 1d, up to 24d`);
}

function count(text = String(KEPT)): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : fail(`backup: --keep ${text} is no number from 1 to 9999`);
}
