import type { Consent } from "./consent.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Refuses whatever a patient does outside the hand-over in force. */
export function requireBedside(consent: Consent, handOverId: string): { refusal: Refusal } | undefined {
  if (!consent.handOver || consent.handOver.handOverId !== handOverId) return refuse("not-in-patient-mode");
  if (consent.handOver.handedBack) return refuse("handed-back");
  if (consent.status !== "handed-over") return refuse("wrong-state");
  return undefined;
}
