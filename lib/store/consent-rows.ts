import type { ConsentStatus } from "../consent/consent.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { Statements } from "./statements.ts";
import type { ConsentRow, Store } from "./store-types.ts";

const LATEST_FIRST = [{ updatedAt: "desc" as const }, { consentId: "asc" as const }];

export function consentRows(
  prisma: PrismaClient,
  reader: () => Statements,
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
    rowsOfHospitalNo: async (hospitalNo) => rowsOfHospitalNo(reader(), hospitalNo),
    rowsInTrailOf: async (hospitalNo) => rowsByNumber(reader(), hospitalNo, ["hospital", "actual"]),
  };
}

type Kind = "hospital" | "actual";

/** By a statement of its own: Prisma's join looks at every row there is. */
const BY_NUMBER = `SELECT * FROM "ConsentRow" WHERE "consentId" IN
  (SELECT "consentId" FROM "NumberKey" WHERE "key" = ? AND "kind" IN (SELECT "value" FROM json_each(?)))
  ORDER BY "updatedAt" DESC, "consentId"`;

function rowsByNumber(statements: Statements, hospitalNo: string, kinds: Kind[]): ConsentRow[] {
  return statements.all<StoredRow>(BY_NUMBER, foldNumber(hospitalNo), JSON.stringify(kinds)).map(readConsentRow);
}

/** Inside a transaction with all that it has written so far. */
export function rowsOfHospitalNo(statements: Statements, hospitalNo: string): ConsentRow[] {
  return rowsByNumber(statements, hospitalNo, ["hospital"]);
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
