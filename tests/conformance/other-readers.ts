import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Readers of poppler and qpdf, which share no code with the two engines of the tests: of a file they must say nothing. */
const READERS: { command: string; args: (file: string) => string[]; said: RegExp }[] = [
  { command: "pdfinfo", args: (file) => ["-struct-text", file], said: /error|warning/iu },
  { command: "pdftotext", args: (file) => [file, "-"], said: /error|warning/iu },
  { command: "pdftoppm", args: (file) => ["-r", "30", "-png", file, `${file}.page`], said: /./u },
  { command: "qpdf", args: (file) => ["--check", file], said: /WARNING/u },
];

/** What poppler and qpdf complain of, by file and command. */
export function complaints(files: ReadonlyMap<string, Uint8Array>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "bedside-readers-"));
  try {
    return [...files].flatMap(([name, bytes], index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, bytes);
      return READERS.flatMap((reader) =>
        complaintOf(reader, file).map((said) => `${name}, ${reader.command}: ${said}`),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a page may say anything; of a checker every word counts. */
function complaintOf({ command, args, said }: (typeof READERS)[number], file: string): string[] {
  const { status, stdout, stderr } = spawnSync(command, args(file), { encoding: "utf8", maxBuffer: 2 ** 26 });
  const spoken = command === "qpdf" ? `${stdout}${stderr}` : stderr;
  if (status === 0 && !said.test(spoken)) return [];
  return [`status ${status}, ${spoken.trim()}`];
}
