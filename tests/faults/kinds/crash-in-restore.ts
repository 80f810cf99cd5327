import { join } from "node:path";
import { makeBackup } from "../../../lib/store/make-backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { restoreBackup } from "../../../lib/store/restore-backup.ts";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, removeFolders, withFolders, workedFolders } from "../folders.ts";
import { countCalls, interrupt } from "../interrupt.ts";
import type { Folders } from "../open-system.ts";
import { randomFrom } from "../random.ts";

/** A restore is killed at random system calls: the folder opens with all that was there, or refuses until the restore is run again, which needs no other options than before. */
export const crashInRestore: FaultKind = {
  name: "crash-in-restore",
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
  const at = new Date();
  const { folder: backup } = await makeBackup({ ...folders, targetDir: join(root, "backups"), at });
  const counted = copyFolders(folders, root, "counted");
  const calls = await countCalls({ task: "restore", backup, ...counted }, root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const target = copyFolders(folders, root, "target");
    await interrupt({ task: "restore", backup, ...target }, calls, random);
    const state = await stateOf(target);
    if (state === "half-restored") {
      tally.refused += 1;
      await restoreBackup({ ...target, backup, at: new Date() });
    } else if (state !== "open") found(tally, "corrupt", `neither open nor half restored: ${state}`);
    await audit(target, told, tally);
    removeFolders(root, "target");
  }
  return tally;
}

async function stateOf({ dataDir, headDir }: Folders): Promise<string> {
  try {
    await (await openStore(dataDir, { headDir })).close();
    return "open";
  } catch (error) {
    return (error as { code?: string }).code ?? "unknown";
  }
}
