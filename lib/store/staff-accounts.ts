import type { PrismaClient, User } from "./generated/client.ts";
import type { StaffAccount, Store } from "./store-types.ts";

/** Staff accounts as better-auth keeps them; the user name is the staff number. */
export function staffAccounts(prisma: PrismaClient): Pick<Store, "staffMembers" | "staffByNumber" | "setStaffActive"> {
  return {
    async staffMembers() {
      const users = await prisma.user.findMany({ where: { username: { not: null } }, orderBy: { username: "asc" } });
      return users.map(staffAccount);
    },
    async staffByNumber(staffNumber) {
      const user = await prisma.user.findUnique({ where: { username: staffNumber } });
      return user ? staffAccount(user) : undefined;
    },
    async setStaffActive(id, active, tx = prisma) {
      await tx.user.update({ where: { id }, data: { active }, select: { id: true } });
    },
  };
}

function staffAccount({ id, username, name, post, role, wardId, active }: User): StaffAccount {
  return { id, staffNumber: username ?? "", name, post, role, wardId, active };
}
