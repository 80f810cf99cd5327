import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** The wrong patient, or a wristband that does not match: the draft is closed for ever, and says why. */
export function abandon(consent: Consent, reason: "wrong-patient" | "label-mismatch"): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  return { events: [{ type: "abandoned", version: 1, data: { reason } }] };
}
