import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a process did to its files, in order; `said` is a line of its standard output. */
export type FileOperation =
  | { kind: "write"; path: string; offset: number; bytes: Buffer }
  | { kind: "sync"; path: string }
  | { kind: "truncate"; path: string; length: number }
  | { kind: "remove"; path: string }
  | { kind: "rename"; path: string; to: string }
  | { kind: "said"; line: string };

/** Arguments of strace that write such a trace into this folder, a file for each thread. */
export function traceInto(folder: string): string[] {
  const calls = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename";
  return ["-ff", "-y", "-xx", "-s", "100000000", "--seccomp-bpf", "-e", `trace=${calls}`, "-o", join(folder, "trace")];
}

/** Reads the trace of the main thread, which does all of SQLite's work and the head's. */
export function readTrace(folder: string): FileOperation[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const [main] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  if (!main) throw new Error("strace wrote no trace");
  const appended = new Map<string, number>();
  return readFileSync(main, "latin1")
    .split("\n")
    .flatMap((line) => readLine(line, appended));
}

const LINE = /^(\w+)\((?:(\d+)<([^>]*)>)?(.*)\)\s+= (-?\d+)/;

function readLine(line: string, appended: Map<string, number>): FileOperation[] {
  const [, call = "", descriptor, named = "", rest = "", result] = LINE.exec(line) ?? [];
  if (result === undefined || Number(result) < 0) return [];
  const path = unhex(named).toString("utf8");
  const [text = "", second = ""] = [...rest.matchAll(/"([^"]*)"/g)].map(([, inside = ""]) => inside);
  switch (call) {
    case "pwrite64": {
      const offset = Number(/, (\d+)$/.exec(rest)?.[1]);
      return [{ kind: "write", path, offset, bytes: unhex(text) }];
    }
    case "write": {
      const bytes = unhex(text);
      if (descriptor === "1") return [{ kind: "said", line: bytes.toString("utf8") }];
      if (!path.startsWith("/") || path.startsWith("/proc") || path.startsWith("/dev")) return [];
      const offset = appended.get(path) ?? 0;
      appended.set(path, offset + bytes.length);
      return [{ kind: "write", path, offset, bytes }];
    }
    case "fsync":
    case "fdatasync":
      return [{ kind: "sync", path }];
    case "ftruncate":
      return [{ kind: "truncate", path, length: Number(/, (\d+)$/.exec(rest)?.[1]) }];
    case "unlink":
      return [{ kind: "remove", path: unhex(text).toString("utf8") }];
    case "rename":
      return [{ kind: "rename", path: unhex(text).toString("utf8"), to: unhex(second).toString("utf8") }];
    default:
      return [];
  }
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll("\\x", ""), "hex");
}
