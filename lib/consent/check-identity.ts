import type { Consent } from "./consent.ts";
import { type ConsentEvent, IDENTIFIERS } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** Two identifiers, neither of them the room number (WHO Patient Safety Solutions 2, 2007). */
export function checkIdentity(consent: Consent, identifiers: readonly string[]): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (!consent.labelConfirmedAt) return refuse("label-not-confirmed");
  if (!IDENTIFIERS.every((one) => identifiers.includes(one))) return refuse("identity-incomplete");
  return { events: [{ type: "identity-checked", version: 1, data: { identifiers: [...IDENTIFIERS] } }] };
}
