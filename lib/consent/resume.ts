import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";
import { isSedatedToday } from "./sedation.ts";

/** Staff take a deferred consent up again. The perishable questions are then asked anew. */
export function resume(consent: Consent, now: Date): Decision<ConsentEvent> {
  if (consent.status !== "deferred") return refuse("wrong-state");
  if (consent.handOver) return refuse("tablet-in-patient-mode");
  if (isSedatedToday(consent, now)) return refuse("sedated-today");
  return { events: [{ type: "resumed", version: 1, data: {} }] };
}
