import type { StaffRole } from "../consent/actor.ts";
import type { StaffMember } from "../session/visitor.ts";
import type { Context } from "./context.ts";

/** A staff member by number, with the name of the ward. */
export async function staffMember(context: Context, staffNumber: string): Promise<StaffMember | undefined> {
  const { store } = context.services;
  const account = await store.staffByNumber(staffNumber.trim().toUpperCase());
  if (!account) return undefined;
  const ward = account.wardId ? await store.ward(account.wardId) : undefined;
  return {
    staffNumber: account.staffNumber,
    name: account.name,
    post: account.post,
    role: account.role as StaffRole,
    wardId: account.wardId,
    wardName: ward?.name ?? null,
  };
}
