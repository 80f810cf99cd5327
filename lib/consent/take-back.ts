import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Decision } from "./refusal.ts";

/** Staff take the tablet back, whatever became of the signature. Again is no new event. */
export function takeBack(consent: Consent): Decision<ConsentEvent> {
  if (!consent.handOver) return { events: [] };
  return { events: [{ type: "taken-back", version: 1, data: {} }] };
}
