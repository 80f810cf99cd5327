import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Transaction } from "../store/store-types.ts";
import { type Committed, changeConsent, type LastLook } from "./commit-consent.ts";
import type { Context } from "./context.ts";

/** A step that the patient takes. Which consent it is the tablet's token alone says. */
export async function changeAsPatient(
  context: Context,
  decide: (
    consent: Consent,
    leaflet: Leaflet,
    handOverId: string,
  ) => Promise<Decision<ConsentEvent>> | Decision<ConsentEvent>,
  also?: (tx: Transaction, after: Consent) => Promise<void>,
  lastLook?: LastLook,
): Promise<Committed | { refusal: Refusal }> {
  const { bedside } = context.visitor;
  if (!bedside) return refuse("not-in-patient-mode");
  return changeConsent(context, bedside.consentId, (consent, leaflet) => decide(consent, leaflet, bedside.handOverId), {
    actor: { kind: "patient", handOverId: bedside.handOverId },
    ...(also ? { also } : {}),
    ...(lastLook ? { lastLook } : {}),
  });
}
