import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { isOpen } from "./question.ts";
import { QUESTION_OUTCOMES, type QuestionOutcome } from "./question-outcome.ts";
import { type Decision, type Refusal, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

export const MAX_QUESTION_NOTE = 500;

export type Settlement = { unitId: string; outcome: QuestionOutcome; note: string };

/**
 * Staff say how questions were settled: at the bedside under the hand-over in force, or, without a `handOverId`,
 * while the tablet is in their hands. All of them or none. The same once more is no second event.
 */
export function settleQuestions(
  consent: Consent,
  command: { handOverId?: string | undefined; settlements: readonly Settlement[] },
): Decision<ConsentEvent> {
  const elsewhere =
    command.handOverId === undefined ? requireStaffHands(consent) : requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  const events: ConsentEvent[] = [];
  for (const settlement of command.settlements) {
    const refused = requireSettlement(consent, settlement);
    if (refused) return refused;
    if (!isSettledSo(consent, settlement)) events.push(questionSettled(settlement));
  }
  return { events };
}

/** A draft, or one that was put off: whoever declined asks no more. */
function requireStaffHands({ handOver, status }: Consent): { refusal: Refusal } | undefined {
  const mayStillSign = status === "draft" || status === "deferred";
  return mayStillSign && !handOver ? undefined : refuse("wrong-state");
}

function requireSettlement(consent: Consent, settlement: Settlement): { refusal: Refusal } | undefined {
  const { unitId, outcome, note } = settlement;
  if (!QUESTION_OUTCOMES.includes(outcome)) return refuse("input-invalid", { [unitId]: "choiceMissing" });
  if ([...note.trim()].length > MAX_QUESTION_NOTE) return refuse("input-invalid", { [unitId]: "tooLong" });
  if (isOpen(consent, unitId) || isSettledSo(consent, settlement)) return undefined;
  return refuse("question-not-open", { [unitId]: "notOpen" });
}

/** A repeat: nothing is open there, and what was settled last is this. */
function isSettledSo(consent: Consent, { unitId, outcome, note }: Settlement): boolean {
  if (isOpen(consent, unitId)) return false;
  const last = consent.questions.filter((one) => one.unitId === unitId).at(-1)?.settled;
  return last?.outcome === outcome && last.note === note.trim();
}

function questionSettled({ unitId, outcome, note }: Settlement): ConsentEvent {
  return { type: "question-settled", version: 1, data: { unitId, outcome, note: note.trim() } };
}
