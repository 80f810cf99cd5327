import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Told } from "./ward-day.ts";

export type Ended = { told: Told[]; code: number | null; signal: string | null; stderr: string };

type Options = {
  /** Arguments of strace, which then runs the worker. */
  strace?: string[];
  /** Killed after so many milliseconds from its first word. */
  killAfterMs?: number;
};

/** Runs one of the campaign's workers in a process of its own and gives what it said, up to its end however it came. */
export async function runWorker(name: string, input: object, { strace, killAfterMs }: Options = {}): Promise<Ended> {
  const node = [
    process.execPath,
    "--import",
    "tsx",
    join(import.meta.dirname, `${name}-worker.ts`),
    JSON.stringify(input),
  ];
  const [command = "", ...args] = strace ? ["strace", ...strace, ...node] : node;
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("utf8");
    if (killAfterMs !== undefined) timer ??= setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...end) => resolve(end));
  });
  clearTimeout(timer);
  return { told: wholeLines(stdout), code, signal, stderr };
}

/** A last line that was cut off was heard by nobody. */
function wholeLines(text: string): Told[] {
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Told);
}
