import type { CallReason } from "./call-reason.ts";
import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** The patient asks for a nurse. While nobody has come a second call is no event: the wait counts from the first. */
export function callNurse(
  consent: Consent,
  command: { handOverId: string; reason: CallReason },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  if (consent.nurseCalled) return { events: [] };
  return { events: [{ type: "nurse-called", version: 1, data: { reason: command.reason } }] };
}
