import { abandon } from "../consent/abandon.ts";
import { answerChecks as answer } from "../consent/answer-checks.ts";
import { checkIdentity as identity } from "../consent/check-identity.ts";
import type { CheckAnswers } from "../consent/checks.ts";
import { confirm } from "../consent/confirm.ts";
import { confirmLabel as label } from "../consent/confirm-label.ts";
import { resume } from "../consent/resume.ts";
import { changeAsWardStaff } from "./change-as-ward-staff.ts";
import type { Context } from "./context.ts";

/** The nurse's steps that are one rule each, on a consent of the nurse's own ward. */
export const confirmLabel = (context: Context, consentId: string) =>
  changeAsWardStaff(context, consentId, (consent) => label(consent));

export const checkIdentity = (context: Context, consentId: string, identifiers: string[]) =>
  changeAsWardStaff(context, consentId, (consent) => identity(consent, identifiers));

export const answerChecks = (
  context: Context,
  consentId: string,
  input: { answers: Partial<CheckAnswers>; doctorTold?: string },
) => changeAsWardStaff(context, consentId, (consent) => answer(consent, input));

export const abandonConsent = (context: Context, consentId: string, reason: "wrong-patient" | "label-mismatch") =>
  changeAsWardStaff(context, consentId, (consent) => abandon(consent, reason));

export const resumeConsent = (context: Context, consentId: string) =>
  changeAsWardStaff(context, consentId, (consent) => resume(consent, context.now));

export const confirmConsent = (
  context: Context,
  consentId: string,
  ticks: { sawPatientSign: boolean; questionsAnswered: boolean },
) => changeAsWardStaff(context, consentId, (consent) => confirm(consent, ticks));
