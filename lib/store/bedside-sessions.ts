import type { PrismaClient } from "./generated/client.ts";
import type { Store } from "./store-types.ts";

type BedsideVerbs =
  | "startBedsideSession"
  | "bedsideSession"
  | "bedsideSessionByToken"
  | "activeBedsideSessionOfTablet"
  | "finishBedsideSession"
  | "endBedsideSession";

export function bedsideSessions(prisma: PrismaClient): Pick<Store, BedsideVerbs> {
  return {
    async startBedsideSession(session, tx = prisma) {
      await tx.bedsideSession.create({ data: session });
    },
    bedsideSession: async (id) => (await prisma.bedsideSession.findUnique({ where: { id } })) ?? undefined,
    bedsideSessionByToken: async (tokenSha256) =>
      (await prisma.bedsideSession.findUnique({ where: { tokenSha256 } })) ?? undefined,
    activeBedsideSessionOfTablet: async (tabletId) =>
      (await prisma.bedsideSession.findFirst({ where: { tabletId, endedAt: null }, orderBy: { startedAt: "desc" } })) ??
      undefined,
    async finishBedsideSession(id, at, tx = prisma) {
      await tx.bedsideSession.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: at } });
    },
    async endBedsideSession(id, at, tx = prisma) {
      await tx.bedsideSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } });
    },
  };
}
