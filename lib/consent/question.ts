import type { Actor } from "./actor.ts";
import type { QuestionOutcome } from "./question-outcome.ts";

/** One passage that the patient marked. Marked again after it was settled or unmarked, it is another question. */
export type Question = {
  unitId: string;
  askedAt: string;
  /** The patient took the mark back before staff had settled it. */
  unmarkedAt?: string;
  settled?: { outcome: QuestionOutcome; note: string; at: string; by: Actor };
};

type Asked = { questions: readonly Question[] };

/** What still waits for staff, the longest first. At most one a passage. */
export function openQuestions({ questions }: Asked): Question[] {
  return questions.filter((one) => !one.unmarkedAt && !one.settled);
}

/** What the record keeps as asked: all but what the patient unmarked. */
export function keptQuestions({ questions }: Asked): Question[] {
  return questions.filter((one) => !one.unmarkedAt);
}

export function isOpen(consent: Asked, unitId: string): boolean {
  return openQuestions(consent).some((one) => one.unitId === unitId);
}
