import { abandon } from "../consent/abandon.ts";
import { answerChecks as answer } from "../consent/answer-checks.ts";
import { type IdentityCommand, checkIdentity as identity } from "../consent/check-identity.ts";
import type { CheckAnswers } from "../consent/checks.ts";
import { confirmLabel as label } from "../consent/confirm-label.ts";
import { denyWitness as deny } from "../consent/deny-witness.ts";
import { doubtCapacity as doubt } from "../consent/doubt-capacity.ts";
import { recordDecision as recordDecided } from "../consent/record-decision.ts";
import { resume } from "../consent/resume.ts";
import { type Settlement, settleQuestions as settle } from "../consent/settle-questions.ts";
import { takeOver } from "../consent/take-over.ts";
import { changeAsWardStaff } from "./change-as-ward-staff.ts";
import type { Context } from "./context.ts";

/** The nurse's steps that are one rule each, on a consent of the nurse's own ward. */
export const confirmLabel = (context: Context, consentId: string) =>
  changeAsWardStaff(context, consentId, (consent) => label(consent));

export const checkIdentity = (context: Context, consentId: string, input: IdentityCommand) =>
  changeAsWardStaff(context, consentId, (consent) => identity(consent, input));

export const answerChecks = (
  context: Context,
  consentId: string,
  input: { answers: Partial<CheckAnswers>; doctorTold?: string },
) => changeAsWardStaff(context, consentId, (consent) => answer(consent, input));

export const doubtCapacity = (context: Context, consentId: string, doctorTold: string) =>
  changeAsWardStaff(context, consentId, (consent) => doubt(consent, doctorTold));

/** The patient said it by word of mouth, and never took the tablet. */
export const recordDecision = (
  context: Context,
  consentId: string,
  input: { decision: "declined" | "deferred"; reason: string },
) => changeAsWardStaff(context, consentId, (consent) => recordDecided(consent, input));

export const abandonConsent = (context: Context, consentId: string, reason: "wrong-patient" | "label-mismatch") =>
  changeAsWardStaff(context, consentId, (consent) => abandon(consent, reason));

/** Takes a deferred consent up again, on this tablet. */
export const resumeConsent = (context: Context, consentId: string) =>
  changeAsWardStaff(context, consentId, (consent) => {
    const resumed = resume(consent, context.now);
    const { tablet } = context.visitor;
    if ("refusal" in resumed || !tablet) return resumed;
    const opened = takeOver(consent, tablet);
    return "refusal" in opened ? opened : { events: [...resumed.events, ...opened.events] };
  });

/** Once the tablet is in staff hands again, with the session of whoever has it. */
export const settleQuestions = (context: Context, consentId: string, settlements: readonly Settlement[]) =>
  changeAsWardStaff(context, consentId, (consent) => settle(consent, { settlements }));

export const denyWitness = (context: Context, consentId: string) =>
  changeAsWardStaff(context, consentId, (consent) => deny(consent));
