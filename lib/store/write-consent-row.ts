import type { ConsentRowInput } from "../consent/consent-row.ts";
import { foldName, nameGrams } from "../name/fold-name.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { Transaction } from "./store-types.ts";

/** Writes a consent's row in place of what was there, and its part of the search index when the label is another. */
export async function writeConsentRow(
  tx: Transaction,
  consentId: string,
  row: ConsentRowInput,
  updatedAt: string,
): Promise<void> {
  const select = {
    nameLatin: true,
    nameChinese: true,
    hospitalNo: true,
    episodeNo: true,
    actualHospitalNo: true,
  } as const;
  const before = await tx.consentRow.findUnique({ where: { consentId }, select });
  await upsertRow(tx, { consentId, ...row, updatedAt });
  const isIndexed =
    before && Object.entries(before).every(([field, value]) => row[field as keyof typeof select] === value);
  if (isIndexed) return;
  if (before) await eraseIndex(tx, consentId);
  await writeIndex(tx, consentId, row);
}

/** As one statement: Prisma makes a plan anew for each upsert, which took as long as all the rest of a transaction. */
async function upsertRow(
  tx: Transaction,
  row: ConsentRowInput & Record<"consentId" | "updatedAt", string>,
): Promise<void> {
  const columns = Object.keys(row);
  await tx.$executeRawUnsafe(
    `INSERT INTO "ConsentRow" (${columns.map((name) => `"${name}"`).join()})
    SELECT ${columns.map((name) => `"value" ->> '${name}'`).join()} FROM json_each(?) WHERE true
    ON CONFLICT ("consentId") DO UPDATE SET ${columns.map((name) => `"${name}" = "excluded"."${name}"`).join()}`,
    JSON.stringify([row]),
  );
}

async function eraseIndex(tx: Transaction, consentId: string): Promise<void> {
  await tx.nameText.deleteMany({ where: { consentId } });
  await tx.nameGram.deleteMany({ where: { consentId } });
  await tx.numberKey.deleteMany({ where: { consentId } });
}

/**
 * Of a row that is new, or whose old entries are erased. Not `createMany`: Prisma makes a plan anew for each; one
 * statement for all the characters of a name is planned once.
 */
async function writeIndex(tx: Transaction, consentId: string, row: ConsentRowInput): Promise<void> {
  // Both names as one text, as screens show them, so that a name copied from one is found.
  const folded = foldName(`${row.nameLatin}${row.nameChinese}`);
  await tx.nameText.create({ data: { consentId, folded }, select: { consentId: true } });
  await tx.$executeRaw`
    INSERT INTO "NameGram" ("gram", "consentId") SELECT "value", ${consentId}
    FROM json_each(${JSON.stringify(nameGrams(folded))})`;
  const keys = { hospital: row.hospitalNo, episode: row.episodeNo, actual: row.actualHospitalNo };
  for (const [kind, number] of Object.entries(keys)) {
    if (number)
      await tx.numberKey.create({ data: { consentId, kind, key: foldNumber(number) }, select: { kind: true } });
  }
}
