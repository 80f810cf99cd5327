import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffAccount } from "../store/store-types.ts";
import { createAccount, type NewStaff } from "./administer-staff.ts";
import { replacePin, switchAccount } from "./change-account.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardManager, type WardStaff } from "./require-staff.ts";

/** A nurse or a doctor of the manager's own ward; nobody else is a manager's to make. */
export async function createWardStaff(
  context: Context,
  input: Omit<NewStaff, "wardId">,
): Promise<{ staffNumber: string } | { refusal: Refusal }> {
  const found = requireWardManager(context.visitor);
  if ("refusal" in found) return found;
  if (input.role !== "nurse" && input.role !== "doctor") return refuse("input-invalid", { role: "roleMissing" });
  return createAccount(context, actorOf(found.staff), { ...input, wardId: found.staff.ward.id });
}

export async function resetWardPin(
  context: Context,
  input: { staffNumber: string; pin: string },
): Promise<object | { refusal: Refusal }> {
  const found = await wardMember(context, input.staffNumber);
  return "refusal" in found ? found : replacePin(context, actorOf(found.staff), found.member, input.pin);
}

/** A manager cannot lock themselves out. */
export async function setWardStaffActive(
  context: Context,
  input: { staffNumber: string; active: boolean },
): Promise<object | { refusal: Refusal }> {
  const found = await wardMember(context, input.staffNumber);
  if ("refusal" in found) return found;
  if (found.member.staffNumber === found.staff.staffNumber) return refuse("not-permitted");
  return switchAccount(context, actorOf(found.staff), found.member, input.active);
}

async function wardMember(
  context: Context,
  staffNumber: string,
): Promise<{ staff: WardStaff; member: StaffAccount } | { refusal: Refusal }> {
  const found = requireWardManager(context.visitor);
  if ("refusal" in found) return found;
  const member = await context.services.store.staffByNumber(staffNumber);
  return member?.wardId === found.staff.ward.id ? { staff: found.staff, member } : refuse("staff-not-found");
}
