import { hongKongMidnight } from "../hong-kong-time.ts";
import { foldName, queryGrams } from "../name/fold-name.ts";
import { foldNumber } from "../name/fold-number.ts";
import { readConsentRow } from "./consent-rows.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import type { ConsentRow, ConsentSearch } from "./store-types.ts";

const DAY_MS = 86_400_000;

/** Every value goes in as a parameter, and none into a LIKE: no character of a query means anything but itself. */
export async function searchConsents(
  prisma: PrismaClient,
  search: ConsentSearch,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: ConsentRow[] }> {
  const where = Prisma.sql`WHERE ${Prisma.join(conditions(search), " AND ")}`;
  const [counted] = await prisma.$queryRaw<
    { total: number | bigint }[]
  >`SELECT count(*) AS total FROM "ConsentRow" r ${where}`;
  const found = await prisma.$queryRaw<{ consentId: string }[]>`
    SELECT r."consentId" FROM "ConsentRow" r ${where}
    ORDER BY r."datedAt" DESC, r."consentId" LIMIT ${page.limit} OFFSET ${page.offset}`;
  const ids = found.map((row) => row.consentId);
  const rows = await prisma.consentRow.findMany({ where: { consentId: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.consentId, readConsentRow(row)]));
  return { total: Number(counted?.total ?? 0), rows: ids.map((id) => byId.get(id)).filter((row) => row !== undefined) };
}

function conditions({ text = "", from, to, statuses = [], updatedBefore }: ConsentSearch): Prisma.Sql[] {
  const all = [Prisma.sql`TRUE`];
  if (text.trim() !== "") all.push(Prisma.sql`r."consentId" IN (${byNumber(text)} UNION ${byName(text)})`);
  if (statuses.length > 0) all.push(Prisma.sql`r."status" IN (${Prisma.join(statuses)})`);
  if (from) all.push(Prisma.sql`r."datedAt" >= ${hongKongMidnight(from).toISOString()}`);
  if (to) all.push(Prisma.sql`r."datedAt" < ${new Date(hongKongMidnight(to).getTime() + DAY_MS).toISOString()}`);
  if (updatedBefore) all.push(Prisma.sql`r."updatedAt" < ${updatedBefore}`);
  return all;
}

function byNumber(text: string): Prisma.Sql {
  return Prisma.sql`SELECT "consentId" FROM "NumberKey" WHERE "key" = ${foldNumber(text)}`;
}

/** The index of grams narrows down, the folded name decides. */
function byName(text: string): Prisma.Sql {
  const folded = foldName(text);
  const [first, ...further] = queryGrams(folded);
  if (first === undefined) return Prisma.sql`SELECT NULL WHERE FALSE`;
  if (first === folded) return Prisma.sql`SELECT "consentId" FROM "NameGram" WHERE "gram" = ${folded}`;
  const others = further.map(
    (gram) =>
      Prisma.sql`AND EXISTS (SELECT 1 FROM "NameGram" o WHERE o."gram" = ${gram} AND o."consentId" = g."consentId")`,
  );
  return Prisma.sql`
    SELECT g."consentId" FROM "NameGram" g JOIN "NameText" t ON t."consentId" = g."consentId"
    WHERE g."gram" = ${first} ${others.length > 0 ? Prisma.join(others, " ") : Prisma.empty} AND instr(t."folded", ${folded}) > 0`;
}
