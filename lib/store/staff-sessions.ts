import type { PrismaClient } from "./generated/client.ts";
import type { Store } from "./store-types.ts";

type SessionVerbs =
  | "setSessionTablet"
  | "endSession"
  | "endSessionsOfStaff"
  | "endSessionsOfTablet"
  | "suspendSessionsOfTablet"
  | "endSuspendedSessionsOfTablet";

/** better-auth's sessions, as far as tablets are concerned. To end one that is not there is no fault. */
export function staffSessions(prisma: PrismaClient): Pick<Store, SessionVerbs> {
  return {
    async setSessionTablet(token, tabletId, startedAt, tx = prisma) {
      await tx.session.updateMany({ where: { token }, data: { tabletId, startedAt: new Date(startedAt) } });
    },
    async endSession(token, tx = prisma) {
      await tx.session.deleteMany({ where: { token } });
    },
    async endSessionsOfStaff(id, tx = prisma) {
      await tx.session.deleteMany({ where: { userId: id } });
    },
    async endSessionsOfTablet(tabletId, tx = prisma) {
      await tx.session.deleteMany({ where: { tabletId } });
    },
    async suspendSessionsOfTablet(tabletId, at, tx = prisma) {
      await tx.session.updateMany({ where: { tabletId, suspendedAt: null }, data: { suspendedAt: new Date(at) } });
    },
    async endSuspendedSessionsOfTablet(tabletId, tx = prisma) {
      await tx.session.deleteMany({ where: { tabletId, suspendedAt: { not: null } } });
    },
  };
}
