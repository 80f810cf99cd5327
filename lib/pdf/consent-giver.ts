import type { Consent } from "../consent/consent.ts";

/** Whether the patient gives the consent, or someone in their place: the words of a record differ. */
export function consentGiver(consent: Consent): "patient" | "other" {
  return consent.signature?.role === "patient" ? "patient" : "other";
}
