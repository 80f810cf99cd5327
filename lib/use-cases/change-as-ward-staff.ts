import type { Consent } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { requireTablet } from "../consent/require-tablet.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { type Committed, changeConsent, type Decided, type LastLook } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff, type WardStaff } from "./require-staff.ts";

/**
 * A step that staff take on a consent of their own ward, a draft only from the tablet that it is open on.
 * Another ward's consent is, to them, not there.
 */
export async function changeAsWardStaff(
  context: Context,
  consentId: string,
  decide: (consent: Consent, leaflet: Leaflet, staff: WardStaff) => Promise<Decided> | Decided,
  lastLook?: LastLook,
): Promise<Committed | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  return changeConsent(
    context,
    consentId,
    (consent, leaflet) => {
      if (consent.ward.id !== staff.ward.id) return refuse("consent-not-found");
      return requireTablet(consent, context.visitor.tablet?.id) ?? decide(consent, leaflet, staff);
    },
    { actor: actorOf(staff), ...(lastLook ? { lastLook } : {}) },
  );
}
