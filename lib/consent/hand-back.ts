import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { HandBackReason } from "./hand-back-reason.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** The tablet leaves the patient's hands, or locks itself: from here on only staff may act. */
export function handBack(
  consent: Consent,
  command: { handOverId: string; reason: HandBackReason },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  return { events: [{ type: "handed-back", version: 2, data: { reason: command.reason } }] };
}
