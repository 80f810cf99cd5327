import type { PrismaClient } from "./generated/client.ts";

/**
 * The next reference number of a Hong Kong day: `L26-1123-0001`, widening beyond 9999. One statement, on disk
 * before the number is known, so none is given twice; a number whose consent never came is missing for good.
 */
export async function nextReference(prisma: PrismaClient, day: string): Promise<string> {
  const [, year, month, date] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) throw new Error("A day is given as yyyy-mm-dd");
  const [row] = await prisma.$queryRaw<{ last: number | bigint }[]>`
    INSERT INTO "ReferenceDay" ("day", "last") VALUES (${day}, 1)
    ON CONFLICT ("day") DO UPDATE SET "last" = "last" + 1 RETURNING "last"`;
  if (!row) throw new Error("No reference number was given");
  return `L${year}-${month}${date}-${String(row.last).padStart(4, "0")}`;
}
