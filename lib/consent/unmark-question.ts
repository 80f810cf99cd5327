import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { isOpen } from "./question.ts";
import type { Decision } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/** The patient takes a mark back. One that staff have settled, or that is gone already, stays as it is. */
export function unmarkQuestion(
  consent: Consent,
  command: { handOverId: string; unitId: string },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  const { unitId } = command;
  if (!isOpen(consent, unitId)) return { events: [] };
  return { events: [{ type: "question-unmarked", version: 1, data: { unitId } }] };
}
