import type { PrismaClient } from "./generated/client.ts";
import type { Store } from "./store-types.ts";

/** Small things that are kept by a key: settings, and searches that stand behind an opaque id. */
export function settings(
  prisma: PrismaClient,
): Pick<Store, "setting" | "settingsUnder" | "setSetting" | "saveSearchQuery" | "searchQuery"> {
  return {
    setting: async (key, tx = prisma) => (await tx.setting.findUnique({ where: { key } }))?.value,
    async settingsUnder(prefix) {
      const rows = await prisma.setting.findMany({ where: { key: { startsWith: prefix } } });
      return new Map(rows.map(({ key, value }) => [key.slice(prefix.length), value]));
    },
    async setSetting(key, value, tx = prisma) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    },
    async saveSearchQuery({ id, staffId, criteria, at }) {
      await prisma.searchQuery.create({ data: { id, staffId, criteria, createdAt: at } });
    },
    searchQuery: async (id, staffId) =>
      (await prisma.searchQuery.findFirst({ where: { id, staffId }, select: { criteria: true, createdAt: true } })) ??
      undefined,
  };
}
