import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { INCOMPLETE } from "../../../lib/store/make-backup.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { foldersIn, removeFolders, withFolders, workedFolders } from "../folders.ts";
import { countCalls, interrupt } from "../interrupt.ts";
import { randomFrom } from "../random.ts";

/** A backup is killed at random system calls: the target is absent, marked incomplete, or good. */
export const crashInBackup: FaultKind = {
  name: "crash-in-backup",
  usual: 2,
  limit: 500,
  needs: ["strace"],
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const { folders, told } = await workedFolders(root);
  const task = { task: "backup" as const, ...folders };
  const calls = await countCalls({ ...task, targetDir: join(root, "counted") }, root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const targetDir = join(root, "target");
    await interrupt({ ...task, targetDir }, calls, random);
    for (const name of names(targetDir).filter((one) => !one.endsWith(INCOMPLETE))) {
      const restored = foldersIn(root, "restored");
      try {
        await restoreBackup({ ...restored, backup: join(targetDir, name), at: new Date() });
        await audit(restored, told, tally);
      } catch (error) {
        found(tally, "corrupt", `a finished backup is not good: ${(error as Error).message}`);
      }
      removeFolders(root, "restored");
    }
    rmSync(targetDir, { recursive: true, force: true });
  }
  await audit(folders, told, tally);
  return tally;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
