import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Writes the database that the first commit with a database made. */
export function writeOldDatabase(file: string): void {
  const packed = readFileSync("tests/fixtures/databases/written-by-9e05ab8.db.gz");
  writeFileSync(file, gunzipSync(packed), { mode: 0o600 });
}
