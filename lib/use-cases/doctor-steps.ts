import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { findCapacity as decideCapacity } from "../consent/find-capacity.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import { requireTablet } from "../consent/require-tablet.ts";
import { treatWithoutConsent as decideTreatment } from "../consent/treat-without-consent.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

type Doctor = { staffNumber: string; secret: string };

/** A doctor finds that a patient whose capacity was doubted can decide. */
export const findCapacity = (context: Context, consentId: string, input: { finding: string; doctor: Doctor }) =>
  changeAsDoctor(context, consentId, input.doctor, (consent) => decideCapacity(consent, input.finding));

/** A doctor acts without consent under section 59ZF of Cap. 136. */
export const treatWithoutConsent = (context: Context, consentId: string, input: { grounds: string; doctor: Doctor }) =>
  changeAsDoctor(context, consentId, input.doctor, (consent) => decideTreatment(consent, input.grounds));

/** On the ward's tablet, under whoever is signed in there, a doctor's own number and PIN make the doctor the actor. */
async function changeAsDoctor(
  context: Context,
  consentId: string,
  doctor: Doctor,
  decide: (consent: Consent) => Decision<ConsentEvent>,
): Promise<Committed | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const verified = await verifyStaff(context, doctor);
  if ("refusal" in verified) return verified;
  if (verified.staff.role !== "doctor") return refuse("not-a-doctor");
  return changeConsent(
    context,
    consentId,
    (consent) => {
      if (consent.ward.id !== found.staff.ward.id) return refuse("consent-not-found");
      return requireTablet(consent, context.visitor.tablet?.id) ?? decide(consent);
    },
    { actor: actorOf(verified.staff) },
  );
}
