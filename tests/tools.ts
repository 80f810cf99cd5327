import { spawnSync } from "node:child_process";
import { canMount } from "./faults/small-disk.ts";

/** What some tests need beside Node and npm's packages, and whether it is there. */
const TOOLS = {
  /** veraPDF needs 17. */
  java: () => Number(/version "(\d+)/.exec(saidBy("java", "-version") ?? "")?.[1]) >= 17,
  poppler: () => ["pdfinfo", "pdftotext", "pdftoppm"].every((command) => saidBy(command, "-v") !== undefined),
  qpdf: () => saidBy("qpdf", "--version") !== undefined,
  /** With the right to trace. */
  strace: () => spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0,
  /** The right to mount a small disk. */
  mount: canMount,
};

export type Tool = keyof typeof TOOLS;

/** The first of these that this machine lacks. */
export function missingTool(tools: readonly Tool[]): Tool | undefined {
  return tools.find((tool) => !TOOLS[tool]());
}

function saidBy(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? stdout + stderr : undefined;
}
