import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** One file against one profile. `failures` has the first of each rule that was broken. */
export type Verdict = {
  name: string;
  profile: "PDFA_3_A" | "PDFUA_1";
  isCompliant: boolean;
  checks: number;
  failures: { rule: string; message: string; at: string }[];
};

/** veraPDF's engine, which this package's jar brings along. */
const JAR = join(
  dirname(createRequire(import.meta.url).resolve("@opendataloader/pdf")),
  "../lib/opendataloader-pdf-cli.jar",
);
const DRIVER = join(import.meta.dirname, "verapdf.js");

/** Each file against PDF/A-3a and PDF/UA-1, by veraPDF in one Java process. Throws when Java cannot run it. */
export async function validatePdfs(files: ReadonlyMap<string, Uint8Array>): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "bedside-conformance-"));
  try {
    const names = new Map<string, string>();
    for (const [index, [name, bytes]] of [...files].entries()) {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      names.set(path, name);
    }
    writeFileSync(join(folder, "list"), [...names.keys()].join("\n"));
    const verdicts = await run(join(folder, "list"));
    if (verdicts.length !== 2 * files.size) throw new Error(`${verdicts.length} verdicts for ${files.size} files`);
    return verdicts.map(({ file, ...verdict }) => ({ ...verdict, name: names.get(file) ?? file }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(list: string): Promise<(Omit<Verdict, "name"> & { file: string })[]> {
  const shell = "org.mozilla.javascript.tools.shell.Main";
  const child = spawn("java", ["-cp", JAR, shell, "-version", "200", DRIVER, list]);
  let [out, complaints] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (out += data.toString("utf8")));
  child.stderr.on("data", (data: Buffer) => (complaints += data.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = out.split("\n").filter((line) => line.startsWith("{"));
      if (code !== 0 || lines.length === 0)
        reject(new Error(`veraPDF did not run (${code}): ${complaints.slice(0, 2000)}`));
      else resolve(lines.map((line) => JSON.parse(line) as Omit<Verdict, "name"> & { file: string }));
    });
  });
}
