import { randomUUID } from "node:crypto";
import type { PrismaClient } from "./generated/client.ts";
import type { Store } from "./store-types.ts";

export function wards(prisma: PrismaClient): Pick<Store, "createWard" | "wards" | "ward"> {
  return {
    createWard: (name) => prisma.ward.create({ data: { id: randomUUID(), name } }),
    wards: () => prisma.ward.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
    ward: async (id) => (await prisma.ward.findUnique({ where: { id } })) ?? undefined,
  };
}
