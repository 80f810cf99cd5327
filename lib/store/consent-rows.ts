import type { ConsentStatus } from "../consent/consent.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { ConsentRow, Store } from "./store-types.ts";

export function consentRows(prisma: PrismaClient): Pick<Store, "consentRow" | "wardRows" | "rowsOfHospitalNo"> {
  const orderBy = [{ updatedAt: "desc" as const }, { consentId: "asc" as const }];
  return {
    async consentRow(consentId) {
      const row = await prisma.consentRow.findUnique({ where: { consentId } });
      return row ? readConsentRow(row) : undefined;
    },
    async wardRows(wardId, statuses) {
      const rows = await prisma.consentRow.findMany({ where: { wardId, status: { in: statuses } }, orderBy });
      return rows.map(readConsentRow);
    },
    async rowsOfHospitalNo(hospitalNo) {
      // In two steps: Prisma's join looks at every row there is.
      const keys = await prisma.numberKey.findMany({ where: { key: foldNumber(hospitalNo), kind: "hospital" } });
      const ids = keys.map((found) => found.consentId);
      const rows = await prisma.consentRow.findMany({ where: { consentId: { in: ids } }, orderBy });
      return rows.map(readConsentRow);
    },
  };
}

export function readConsentRow(
  row: Omit<ConsentRow, "status" | "handedBack"> & { status: string; handedBack: string | null },
): ConsentRow {
  return { ...row, status: row.status as ConsentStatus, handedBack: row.handedBack as ConsentRow["handedBack"] };
}
