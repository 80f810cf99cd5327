import { answerCall } from "../../../lib/consent/answer-call.ts";
import { askQuestion } from "../../../lib/consent/ask-question.ts";
import { callNurse } from "../../../lib/consent/call-nurse.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { judgeUnderstanding } from "../../../lib/consent/judge-understanding.ts";
import type { Decision } from "../../../lib/consent/refusal.ts";
import { settleQuestions } from "../../../lib/consent/settle-questions.ts";
import { unmarkQuestion } from "../../../lib/consent/unmark-question.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import type { Verb } from "./verbs.ts";

type Asking = Extract<Verb, { verb: "ask" | "unmark" | "call-nurse" | "answer-call" | "settle" | "judge" }>;

/** What the rule of a verb about questions decides, under this hand-over. */
export function decideQuestion(
  { consent, leaflet, handOverId }: { consent: Consent; leaflet: Leaflet; handOverId: string },
  verb: Asking,
): Decision<ConsentEvent> {
  switch (verb.verb) {
    case "ask":
      return askQuestion(consent, { handOverId, leaflet, unitId: verb.unitId });
    case "unmark":
      return unmarkQuestion(consent, { handOverId, unitId: verb.unitId });
    case "call-nurse":
      return callNurse(consent, { handOverId, reason: verb.reason });
    case "answer-call":
      return answerCall(consent, { handOverId });
    case "settle": {
      const { unitId, outcome, note } = verb;
      const settlements = [{ unitId, outcome, note }];
      return settleQuestions(consent, verb.place === "bedside" ? { handOverId, settlements } : { settlements });
    }
    case "judge":
      return judgeUnderstanding(consent, {
        handOverId,
        verdicts: [{ promptId: verb.promptId, verdict: verb.verdict }],
      });
  }
}
