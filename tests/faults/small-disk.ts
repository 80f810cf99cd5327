import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of so many bytes in memory, and what takes it away again. Needs the right to mount. */
export function smallDisk(bytes: number): {
  folder: string;
  remount: (option: string) => void;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  run("mount", ["-t", "tmpfs", "-o", `size=${bytes},mode=700`, "tmpfs", folder]);
  return {
    folder,
    remount: (option) => run("mount", ["-o", `remount,${option}`, folder]),
    remove() {
      run("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this user may mount one. */
export function canMount(): boolean {
  try {
    smallDisk(65_536).remove();
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${stderr || error}`);
}
