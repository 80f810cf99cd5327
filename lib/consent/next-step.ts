import type { Consent } from "./consent.ts";
import { areChecksStale } from "./hand-over.ts";

export type WardStepPath = "card" | "identity" | "checks" | "hand-over" | "confirm" | "completed" | "status";

/** The ward's page on which this consent goes on. */
export function wardStep(consent: Consent, now: Date): WardStepPath {
  if (consent.status === "signed" && !consent.handOver) return "confirm";
  if (consent.status === "completed") return "completed";
  if (consent.status !== "draft") return "status";
  if (!consent.labelConfirmedAt) return "card";
  if (!consent.identity) return "identity";
  if (!consent.checks || areChecksStale(consent, now)) return "checks";
  return "hand-over";
}
