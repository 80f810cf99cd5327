import type { Consent } from "../consent/consent.ts";
import { identifySignatory as decide } from "../consent/identify-signatory.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffSignatoryRole } from "../consent/signatory.ts";
import { changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, WARD_ROLES } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

/** A witness or doctor gives their PIN on the patient's tablet, for their own signature on this one consent. */
export async function identifySignatory(
  context: Context,
  input: { role: StaffSignatoryRole; staffNumber: string; secret: string },
): Promise<{ consent: Consent } | { refusal: Refusal }> {
  const { bedside } = context.visitor;
  if (!bedside) return refuse("not-in-patient-mode");
  const verified = await verifyStaff(context, input);
  if ("refusal" in verified) return verified;
  const { staff } = verified;
  if (!WARD_ROLES.includes(staff.role)) return refuse("not-permitted");
  return changeConsent(
    context,
    bedside.consentId,
    (consent) => decide(consent, { handOverId: bedside.handOverId, role: input.role, staff }),
    { actor: actorOf(staff) },
  );
}
