import type { ConsentRowInput } from "../consent/consent-row.ts";
import { foldName, nameGrams } from "../name/fold-name.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { Statements } from "./statements.ts";

/** What the search index is made from. */
const INDEXED = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo", "actualHospitalNo"] as const;
type Indexed = Pick<ConsentRowInput, (typeof INDEXED)[number]>;

/** Writes a consent's row in place of what was there, and its part of the search index when the label is another. */
export function writeConsentRow(
  statements: Statements,
  consentId: string,
  row: ConsentRowInput,
  updatedAt: string,
): void {
  const [before] = statements.all<Indexed>(
    `SELECT ${INDEXED.map(quoted).join()} FROM "ConsentRow" WHERE "consentId" = ?`,
    consentId,
  );
  upsertRow(statements, { consentId, ...row, updatedAt });
  if (before && INDEXED.every((field) => row[field] === before[field])) return;
  if (before) eraseIndex(statements, consentId);
  writeIndex(statements, consentId, row);
}

function upsertRow(statements: Statements, row: ConsentRowInput & Record<"consentId" | "updatedAt", string>): void {
  const columns = Object.keys(row);
  statements.run(
    `INSERT INTO "ConsentRow" (${columns.map(quoted).join()})
    VALUES (${columns.map(() => "?").join()})
    ON CONFLICT ("consentId") DO UPDATE SET ${columns.map((name) => `${quoted(name)} = "excluded".${quoted(name)}`).join()}`,
    ...Object.values(row),
  );
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
