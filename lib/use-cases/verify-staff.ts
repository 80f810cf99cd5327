import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffMember } from "../session/visitor.ts";
import type { Context } from "./context.ts";
import { openStaffSession } from "./open-staff-session.ts";
import { staffMember } from "./staff-member.ts";

/**
 * Checks a staff number and PIN for one named action. Wrong ones count as they do at sign-in; no session is
 * left behind, and none that is suspended comes back to life.
 */
export async function verifyStaff(
  context: Context,
  input: { staffNumber: string; secret: string },
): Promise<{ staff: StaffMember } | { refusal: Refusal }> {
  const opened = await openStaffSession(context, input);
  if ("refusal" in opened) return opened;
  await context.services.store.endSession(opened.token);
  const staff = await staffMember(context, input.staffNumber);
  return staff ? { staff } : refuse("wrong-pin");
}
