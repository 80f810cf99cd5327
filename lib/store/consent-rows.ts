import type { ConsentStatus } from "../consent/consent.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { ConsentRow, Store } from "./store-types.ts";

const LATEST_FIRST = [{ updatedAt: "desc" as const }, { consentId: "asc" as const }];

export function consentRows(
  prisma: PrismaClient,
): Pick<Store, "consentRow" | "wardRows" | "rowsOfHospitalNo" | "rowsInTrailOf"> {
  return {
    async consentRow(consentId) {
      const row = await prisma.consentRow.findUnique({ where: { consentId } });
      return row ? readConsentRow(row) : undefined;
    },
    async wardRows(wardId, statuses) {
      const rows = await prisma.consentRow.findMany({
        where: { wardId, status: { in: statuses } },
        orderBy: LATEST_FIRST,
      });
      return rows.map(readConsentRow);
    },
    rowsOfHospitalNo: (hospitalNo, tx = prisma) => rowsByNumber(tx, hospitalNo, ["hospital"]),
    rowsInTrailOf: (hospitalNo) => rowsByNumber(prisma, hospitalNo, ["hospital", "actual"]),
  };
}

/** By a statement of its own: Prisma's join looks at every row there is. */
async function rowsByNumber(
  client: Pick<PrismaClient, "$queryRaw">,
  hospitalNo: string,
  kinds: ("hospital" | "actual")[],
): Promise<ConsentRow[]> {
  const rows = await client.$queryRaw<Parameters<typeof readConsentRow>[0][]>`
    SELECT * FROM "ConsentRow" WHERE "consentId" IN
      (SELECT "consentId" FROM "NumberKey"
        WHERE "key" = ${foldNumber(hospitalNo)} AND "kind" IN (SELECT "value" FROM json_each(${JSON.stringify(kinds)})))
    ORDER BY "updatedAt" DESC, "consentId"`;
  return rows.map(readConsentRow);
}

export function readConsentRow(
  row: Omit<ConsentRow, "status" | "handedBack" | "attention"> &
    Record<"handedBack" | "attention", string | null> & { status: string },
): ConsentRow {
  return {
    ...row,
    status: row.status as ConsentStatus,
    handedBack: row.handedBack as ConsentRow["handedBack"],
    attention: row.attention as ConsentRow["attention"],
  };
}
