import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";
import { takeBack } from "./take-back.ts";

/**
 * Another tablet takes the draft over, also from a patient's hands (a flat battery, a tablet that was dropped):
 * what was read and answered is kept as after take-back, and the other tablet can do nothing more with it.
 */
export function takeOver(consent: Consent, tablet: { id: string; name: string }): Decision<ConsentEvent> {
  if (!["draft", "deferred"].includes(consent.status) && !consent.handOver) return refuse("wrong-state");
  const opened: ConsentEvent = { type: "opened", version: 1, data: { tabletId: tablet.id, tabletName: tablet.name } };
  if (consent.handOver) return { events: [...takeBack(consent).events, opened] };
  return { events: consent.heldBy?.tabletId === tablet.id ? [] : [opened] };
}
