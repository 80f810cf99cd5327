import type { Consent } from "./consent.ts";
import type { RecordedConsentEvent } from "./events.ts";
import type { Question } from "./question.ts";

type QuestionEvent = Extract<
  RecordedConsentEvent,
  {
    type:
      | "question-asked"
      | "question-unmarked"
      | "question-settled"
      | "nurse-called"
      | "call-answered"
      | "understanding-judged";
  }
>;

/** The state after what the patient asks, and what staff answer. Whoever of the staff answers has come. */
export function withQuestion(before: Consent, event: QuestionEvent): Consent {
  const { at, actor: by } = event;
  switch (event.type) {
    case "question-asked":
      return { ...before, questions: [...before.questions, { unitId: event.data.unitId, askedAt: at }] };
    case "question-unmarked":
      return { ...before, questions: closed(before.questions, event.data.unitId, { unmarkedAt: at }) };
    case "question-settled": {
      const { unitId, outcome, note } = event.data;
      return came({ ...before, questions: closed(before.questions, unitId, { settled: { outcome, note, at, by } }) });
    }
    case "nurse-called":
      return { ...before, nurseCalled: { reason: event.data.reason, at } };
    case "call-answered":
      return came(before);
    case "understanding-judged":
      return came({ ...before, judgements: [...before.judgements, { ...event.data, at, by }] });
  }
}

function closed(questions: Question[], unitId: string, end: Pick<Question, "unmarkedAt" | "settled">): Question[] {
  return questions.map((one) => (one.unitId === unitId && !one.unmarkedAt && !one.settled ? { ...one, ...end } : one));
}

function came({ nurseCalled: _past, ...rest }: Consent): Consent {
  return rest;
}
