import { randomUUID } from "node:crypto";
import type { PrismaClient } from "./generated/client.ts";
import type { Store, Transaction } from "./store-types.ts";

type TabletVerbs = "createTablet" | "tablets" | "tabletsOfWard" | "tabletByToken" | "retireTablet";

/** What a tablet that belongs to no ward is called. */
const NO_WARD = "T";

export function tablets(prisma: PrismaClient): Pick<Store, TabletVerbs> {
  const omit = { tokenSha256: true } as const;
  const orderBy = [{ name: "asc" as const }, { id: "asc" as const }];
  return {
    createTablet: ({ tokenSha256, wardId, at }) =>
      prisma.$transaction(async (tx) => {
        const name = await nextName(tx, wardId);
        const data = { id: randomUUID(), name, tokenSha256, wardId, createdAt: at };
        return tx.tablet.create({ data, select: { id: true, name: true } });
      }),
    tablets: () => prisma.tablet.findMany({ omit, orderBy }),
    tabletsOfWard: (wardId) => prisma.tablet.findMany({ where: { wardId }, omit, orderBy }),
    tabletByToken: async (tokenSha256) =>
      (await prisma.tablet.findUnique({ where: { tokenSha256 }, omit })) ?? undefined,
    async retireTablet(id, at, tx = prisma) {
      await tx.tablet.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: at } });
    },
  };
}

/** The ward's name up to its first space, and a number that no tablet so named has had. */
async function nextName(tx: Transaction, wardId: string | null): Promise<string> {
  const ward = wardId ? await tx.ward.findUniqueOrThrow({ where: { id: wardId } }) : undefined;
  const prefix = `${ward?.name.trim().split(/\s/u)[0] || NO_WARD}-`;
  const count = await tx.tablet.count({ where: { name: { startsWith: prefix } } });
  return `${prefix}${String(count + 1).padStart(2, "0")}`;
}
