/** The pre-sign questions, in the order they are asked. The first six come from the leaflet's own 程序前注意事項. */
export const CHECK_IDS = ["fasting", "allergy", "blood", "meds", "pregnant", "unwell", "sedated"] as const;
export type CheckId = (typeof CHECK_IDS)[number];
export type CheckAnswer = "yes" | "no" | "not-applicable";
export type CheckAnswers = Record<CheckId, CheckAnswer>;

/** The answer that asks for a doctor's attention. */
const FLAGGING: Record<CheckId, CheckAnswer> = {
  fasting: "no",
  allergy: "no",
  blood: "yes",
  meds: "no",
  pregnant: "yes",
  unwell: "yes",
  sedated: "yes",
};

/** Only pregnancy may be "not applicable": the label has no sex field. */
export function isAllowedAnswer(check: CheckId, answer: CheckAnswer): boolean {
  return answer !== "not-applicable" || check === "pregnant";
}

/** Whether this answer is to be brought to the doctor. */
export function isFlagged(check: CheckId, answer: CheckAnswer | undefined): boolean {
  return answer === FLAGGING[check];
}

/** Asked anew when a draft is resumed or its answers are older than this: they can change within an hour. */
export const PERISHABLE_CHECKS: readonly CheckId[] = ["unwell", "sedated"];
export const CHECKS_FRESH_MINUTES = 30;

/** Of earlier answers those that still stand when the questions are asked again. */
export function standingAnswers(answers: CheckAnswers | undefined): Partial<CheckAnswers> {
  const standing = Object.entries(answers ?? {}).filter(([id]) => !PERISHABLE_CHECKS.includes(id as CheckId));
  return Object.fromEntries(standing);
}
