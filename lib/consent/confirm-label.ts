import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** The nurse compared the card on the screen with the label in hand. Again is no new event. */
export function confirmLabel(consent: Consent): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (consent.labelConfirmedAt) return { events: [] };
  return { events: [{ type: "label-confirmed", version: 1, data: {} }] };
}
