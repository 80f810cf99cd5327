import type { Consent, ConsentStatus } from "./consent.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Refuses whatever is done at the bedside outside the hand-over in force, or in another state than `statuses`. */
export function requireBedside(
  consent: Consent,
  handOverId: string,
  statuses: readonly ConsentStatus[] = ["handed-over"],
): { refusal: Refusal } | undefined {
  if (!consent.handOver || consent.handOver.handOverId !== handOverId) return refuse("not-in-patient-mode");
  if (consent.handOver.handedBack) return refuse("handed-back");
  if (!statuses.includes(consent.status)) return refuse("wrong-state");
  return undefined;
}
