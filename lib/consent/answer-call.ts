import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** Staff came to the bedside. Whoever settles a question there has come too, and needs not say so. */
export function answerCall(consent: Consent, command: { handOverId: string }): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  return { events: consent.nurseCalled ? [{ type: "call-answered", version: 1, data: {} }] : [] };
}
