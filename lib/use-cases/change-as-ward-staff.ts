import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff, type WardStaff } from "./require-staff.ts";

/** A step that staff take on a consent of their own ward. Another ward's consent is, to them, not there. */
export async function changeAsWardStaff(
  context: Context,
  consentId: string,
  decide: (
    consent: Consent,
    leaflet: Leaflet,
    staff: WardStaff,
  ) => Promise<Decision<ConsentEvent>> | Decision<ConsentEvent>,
): Promise<Committed | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  return changeConsent(
    context,
    consentId,
    (consent, leaflet) =>
      consent.ward.id === staff.ward.id ? decide(consent, leaflet, staff) : refuse("consent-not-found"),
    { actor: actorOf(staff) },
  );
}
