import { parseArgs } from "node:util";
import { env } from "../env.ts";
import { restoreBackup } from "../store/restore-backup.ts";
import { fail } from "./fail.ts";
import { progress } from "./progress.ts";

/** `restore DIR`: one backup, or the newest in a folder of them, into the data folder. The server must not run. */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "accept-missing": { type: "boolean" } },
  });
  const [backup, ...more] = positionals;
  if (!backup || more.length > 0) fail("restore: give one backup, or the folder of them");
  const { report, end } = progress();
  const { folder, manifest, missing, replaced } = await restoreBackup({
    backup,
    dataDir: env.dataDir(),
    headDir: env.headDir(),
    at: new Date(),
    acceptMissing: values["accept-missing"] ?? false,
    onProgress: (done) => report("verifying", done),
  });
  end();
  const lines = [`${folder}: restored into ${env.dataDir()}, the state of ${manifest.at}`];
  if (missing) lines.push(`Missing for good: entries ${missing.from} to ${missing.to} of the log. The log says so.`);
  if (replaced) lines.push(`What was there before lies in ${replaced}.`);
  const { names, isIncluded } = manifest.keys;
  if (names.length > 0 && !isIncluded) lines.push(`Not in the backup, to be put into secrets/: ${names.join(", ")}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}
