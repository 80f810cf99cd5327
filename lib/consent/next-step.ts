import type { Consent } from "./consent.ts";
import { areChecksStale } from "./hand-over.ts";
import { requireTablet } from "./require-tablet.ts";

export type WardStepPath =
  | "elsewhere"
  | "card"
  | "identity"
  | "checks"
  | "hand-over"
  | "confirm"
  | "completed"
  | "status";

/** The ward's page on which this consent goes on, on this tablet. */
export function wardStep(consent: Consent, now: Date, tabletId: string | undefined): WardStepPath {
  if (consent.status === "signed" && !consent.handOver) return "confirm";
  if (consent.status === "completed") return "completed";
  if (consent.status !== "draft") return "status";
  if (requireTablet(consent, tabletId)) return "elsewhere";
  if (!consent.labelConfirmedAt) return "card";
  if (!consent.identity) return "identity";
  if (!consent.checks || areChecksStale(consent, now)) return "checks";
  return "hand-over";
}
