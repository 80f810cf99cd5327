import { hongKongDate, hongKongMidnight } from "../hong-kong-time.ts";
import type { Transaction } from "./store-types.ts";

const DAY_MS = 86_400_000;

/**
 * Numbers that were given between two moments and are known no more are not given again: on each Hong Kong day
 * `count` are left out, and no more than that can have been given.
 */
export async function skipReferences(tx: Transaction, from: Date, to: Date, count: number): Promise<void> {
  const first = hongKongMidnight(hongKongDate(from)).getTime();
  for (let midnight = first; midnight <= to.getTime(); midnight += DAY_MS) {
    await tx.$executeRaw`
      INSERT INTO "ReferenceDay" ("day", "last") VALUES (${hongKongDate(new Date(midnight))}, ${count})
      ON CONFLICT ("day") DO UPDATE SET "last" = "last" + ${count}`;
  }
}
