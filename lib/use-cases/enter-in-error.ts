import { enterInError as decide } from "../consent/enter-in-error.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, RECORDS_ROLES, requireStaff, WARD_ROLES } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

/** Two members of staff mark a record as a mistake: the one who is signed in, and a second one by number and PIN. */
export async function enterInError(
  context: Context,
  consentId: string,
  input: { reason: string; actualHospitalNo: string; second: { staffNumber: string; secret: string } },
): Promise<Committed | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, [...WARD_ROLES, ...RECORDS_ROLES]);
  if ("refusal" in found) return found;
  const { staff } = found;
  if (input.second.staffNumber.trim().toUpperCase() === staff.staffNumber) return refuse("second-staff-same");
  const verified = await verifyStaff(context, input.second);
  if ("refusal" in verified) return verified;
  const second = verified.staff;
  if (![...WARD_ROLES, ...RECORDS_ROLES].includes(second.role)) return refuse("not-permitted");
  const { reason, actualHospitalNo } = input;
  return changeConsent(
    context,
    consentId,
    (consent) =>
      WARD_ROLES.includes(staff.role) && consent.ward.id !== staff.wardId
        ? refuse("consent-not-found")
        : decide(consent, { reason, actualHospitalNo, secondStaff: second }, actorOf(staff)),
    { actor: actorOf(staff) },
  );
}
