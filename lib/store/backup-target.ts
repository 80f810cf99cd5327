import { existsSync, statSync } from "node:fs";
import { StoreRefused } from "./store-refused.ts";

/**
 * Remembers a folder that a backup went into. What it gives throws `StoreRefused` once that is gone: an unmounted disk
 * leaves no folder, or an empty one on the disk below, which further backups would fill up.
 */
export function holdTarget(targetDir: string): () => void {
  const wasMounted = isMounted(targetDir);
  return () => {
    if (!existsSync(targetDir) || (wasMounted && !isMounted(targetDir))) throw targetGone(targetDir);
  };
}

export function targetGone(targetDir: string, cause?: unknown): StoreRefused {
  return new StoreRefused("target-gone", `The backup was not made: ${targetDir} is gone`, { cause });
}

/** Whether a disk is mounted at this very folder. */
function isMounted(folder: string): boolean {
  return statSync(folder).dev !== statSync(`${folder}/..`).dev;
}
