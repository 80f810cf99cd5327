import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

export const MAX_DECLINE_REASON = 500;

/** The patient will not sign. A result of its own, possible at any moment; a reason is welcome and never asked for. */
export function decline(consent: Consent, command: { handOverId: string; reason: string }): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  const reason = command.reason.trim();
  if ([...reason].length > MAX_DECLINE_REASON) return refuse("input-invalid", { reason: "tooLong" });
  return { events: [{ type: "declined", version: 1, data: { reason } }] };
}
