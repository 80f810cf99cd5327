import { answerCall } from "../consent/answer-call.ts";
import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { judgeUnderstanding } from "../consent/judge-understanding.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import { type Settlement, settleQuestions } from "../consent/settle-questions.ts";
import type { Verdict } from "../consent/verdict.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, WARD_ROLES } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

export type BedsideAnswers = {
  settlements: readonly Settlement[];
  verdicts: readonly { promptId: string; verdict: Verdict }[];
};

/**
 * Staff came to the patient, and give their PIN on the patient's tablet for what they settled there: questions,
 * teach-back, or a call alone. It stands in their name; all of it or nothing. No session begins or comes back.
 */
export async function settleAtBedside(
  context: Context,
  input: BedsideAnswers & { staffNumber: string; secret: string },
): Promise<Committed | { refusal: Refusal }> {
  const { bedside } = context.visitor;
  if (!bedside) return refuse("not-in-patient-mode");
  const verified = await verifyStaff(context, input);
  if ("refusal" in verified) return verified;
  const { staff } = verified;
  if (!WARD_ROLES.includes(staff.role)) return refuse("not-permitted");
  const { consentId, handOverId } = bedside;
  return changeConsent(context, consentId, (consent) => decide(consent, handOverId, input), { actor: actorOf(staff) });
}

function decide(
  consent: Consent,
  handOverId: string,
  { settlements, verdicts }: BedsideAnswers,
): Decision<ConsentEvent> {
  const settled = settleQuestions(consent, { handOverId, settlements });
  if ("refusal" in settled) return settled;
  const judged = judgeUnderstanding(consent, { handOverId, verdicts });
  if ("refusal" in judged) return judged;
  const events = [...settled.events, ...judged.events];
  return events.length > 0 ? { events } : answerCall(consent, { handOverId });
}
