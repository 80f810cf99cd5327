import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";

/**
 * Staff take the tablet back, whatever became of the signature. Again is no new event. Who said that the name is not
 * theirs may have read as this patient, and been asked as this patient: identity, answers and reading begin anew.
 */
export function takeBack(consent: Consent): { events: ConsentEvent[] } {
  if (!consent.handOver) return { events: [] };
  const takenBack: ConsentEvent = { type: "taken-back", version: 1, data: {} };
  if (consent.handOver.handedBack?.reason !== "not-me") return { events: [takenBack] };
  return { events: [takenBack, { type: "reading-voided", version: 1, data: { because: "not-me" } }] };
}
