import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** The patient wants more time: everything read so far is kept, and staff may resume. */
export function defer(consent: Consent, command: { handOverId: string }): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  return { events: [{ type: "deferred", version: 1, data: { reason: "patient-wants-time" } }] };
}
