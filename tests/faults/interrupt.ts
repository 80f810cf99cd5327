import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InterruptedInput } from "./interrupted-worker.ts";
import type { randomFrom } from "./random.ts";
import { runWorker } from "./run-worker.ts";

/** What changes something on a disk. */
const CALLS = "pwrite64,fsync,fdatasync,rename,mkdir,unlink,ftruncate";

/** How many such calls the task makes from the first on these folders to its end. */
export async function countCalls(input: InterruptedInput, root: string): Promise<number> {
  const out = join(root, "calls");
  const { code, stderr } = await runWorker("interrupted", input, {
    strace: ["-f", "--seccomp-bpf", "-o", out, "-e", `trace=${CALLS}`],
  });
  if (code !== 0) throw new Error(`${input.task} failed by itself: ${stderr}`);
  return readFileSync(out, "utf8")
    .split("\n")
    .filter((line) => line.includes("(")).length;
}

/**
 * Does the task and kills it at one of its calls, once the kernel has carried that one out. Calls are counted over all
 * threads and met in one, so now and then the task gets to its end.
 */
export async function interrupt(
  input: InterruptedInput,
  calls: number,
  random: ReturnType<typeof randomFrom>,
): Promise<void> {
  const inject = `inject=${CALLS}:signal=SIGKILL:when=${1 + random.below(calls)}`;
  await runWorker("interrupted", input, {
    strace: ["-f", "--seccomp-bpf", "-o", "/dev/null", "-e", `trace=${CALLS}`, "-e", inject],
  });
}
