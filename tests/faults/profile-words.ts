import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Which of these words stand in the clear in a browser profile's files, in UTF-8 or as the browser keeps wide text. */
export function wordsInProfile(folder: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const bytes = readIfThere(file);
    return patterns
      .filter((pattern) => bytes.includes(pattern))
      .map((pattern) => `${file}: ${pattern.toString("utf8")}`);
  });
}

/** A browser that is just ending takes files away. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
