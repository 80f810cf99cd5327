import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** The patient gives the tablet back: from here on only staff may act. */
export function handBack(
  consent: Consent,
  command: { handOverId: string; reason: "patient-asked" | "not-me" },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  return { events: [{ type: "handed-back", version: 1, data: { reason: command.reason } }] };
}
