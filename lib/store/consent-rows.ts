import type { ConsentStatus } from "../consent/consent.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { Statements } from "./statements.ts";
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
    rowsOfHospitalNo: (hospitalNo) => rowsByNumber(prisma, hospitalNo, ["hospital"]),
    rowsInTrailOf: (hospitalNo) => rowsByNumber(prisma, hospitalNo, ["hospital", "actual"]),
  };
}

type Kind = "hospital" | "actual";

/** By a statement of its own: Prisma's join looks at every row there is. */
const BY_NUMBER = `SELECT * FROM "ConsentRow" WHERE "consentId" IN
  (SELECT "consentId" FROM "NumberKey" WHERE "key" = ? AND "kind" IN (SELECT "value" FROM json_each(?)))
  ORDER BY "updatedAt" DESC, "consentId"`;

async function rowsByNumber(prisma: PrismaClient, hospitalNo: string, kinds: Kind[]): Promise<ConsentRow[]> {
  const values = [foldNumber(hospitalNo), JSON.stringify(kinds)];
  return (await prisma.$queryRawUnsafe<StoredRow[]>(BY_NUMBER, ...values)).map(readConsentRow);
}

/** `rowsOfHospitalNo` inside a transaction, with all that it has written so far. */
export function rowsInTransaction(statements: Statements, hospitalNo: string): ConsentRow[] {
  const kinds: Kind[] = ["hospital"];
  return statements.all<StoredRow>(BY_NUMBER, foldNumber(hospitalNo), JSON.stringify(kinds)).map(readConsentRow);
}

type StoredRow = Omit<ConsentRow, "status" | "handedBack" | "attention"> &
  Record<"handedBack" | "attention", string | null> & { status: string };

export function readConsentRow(row: StoredRow): ConsentRow {
  return {
    ...row,
    status: row.status as ConsentStatus,
    handedBack: row.handedBack as ConsentRow["handedBack"],
    attention: row.attention as ConsentRow["attention"],
  };
}
