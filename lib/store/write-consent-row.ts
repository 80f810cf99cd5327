import type { ConsentRowInput } from "../consent/consent-row.ts";
import { foldName, nameGrams } from "../name/fold-name.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { Statements } from "./statements.ts";

/** What the search index is made from. */
const INDEXED: (keyof ConsentRowInput)[] = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo", "actualHospitalNo"];

type Row = ConsentRowInput & Record<"consentId" | "updatedAt", string>;
type Column = keyof Row;

/** Writes a consent's row, or what is different in it by now, and its part of the search index when the label is another. */
export function writeConsentRow(
  statements: Statements,
  consentId: string,
  row: ConsentRowInput,
  updatedAt: string,
): void {
  const whole: Row = { consentId, ...row, updatedAt };
  const [before] = statements.all<Row>(`SELECT * FROM "ConsentRow" WHERE "consentId" = ?`, consentId);
  if (before) updateRow(statements, whole, before);
  else insertRow(statements, whole);
  if (before && INDEXED.every((field) => row[field] === before[field])) return;
  if (before) eraseIndex(statements, consentId);
  writeIndex(statements, consentId, row);
}

function insertRow(statements: Statements, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join();
  statements.run(`INSERT INTO "ConsentRow" (${columns.map(quoted).join()}) VALUES (${places})`, ...Object.values(row));
}

/** For a column that it is given SQLite writes every index anew, also where the value is what it was. */
function updateRow(statements: Statements, row: Row, before: Row): void {
  const changed = (Object.keys(row) as Column[]).filter((column) => row[column] !== before[column]);
  if (changed.length === 0) return;
  const sets = changed.map((column) => `${quoted(column)} = ?`).join();
  const values = changed.map((column) => row[column]);
  statements.run(`UPDATE "ConsentRow" SET ${sets} WHERE "consentId" = ?`, ...values, row.consentId);
}

function quoted(name: string): string {
  return `"${name}"`;
}

function eraseIndex(statements: Statements, consentId: string): void {
  for (const table of ["NameText", "NameGram", "NumberKey"])
    statements.run(`DELETE FROM "${table}" WHERE "consentId" = ?`, consentId);
}

/** Of a row that is new, or whose old entries are erased. */
function writeIndex(statements: Statements, consentId: string, row: ConsentRowInput): void {
  // Both names as one text, as screens show them, so that a name copied from one is found.
  const folded = foldName(`${row.nameLatin}${row.nameChinese}`);
  statements.run(`INSERT INTO "NameText" ("consentId", "folded") VALUES (?, ?)`, consentId, folded);
  for (const gram of nameGrams(folded))
    statements.run(`INSERT INTO "NameGram" ("gram", "consentId") VALUES (?, ?)`, gram, consentId);
  const keys = { hospital: row.hospitalNo, episode: row.episodeNo, actual: row.actualHospitalNo };
  for (const [kind, number] of Object.entries(keys)) {
    if (!number) continue;
    const sql = `INSERT INTO "NumberKey" ("consentId", "kind", "key") VALUES (?, ?, ?)`;
    statements.run(sql, consentId, kind, foldNumber(number));
  }
}
