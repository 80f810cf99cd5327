/** How staff settled a question. "The doctor will explain" settles it too: the record shows it to the doctor. */
export const QUESTION_OUTCOMES = ["answered", "doctor-will-explain", "withdrawn-by-patient"] as const;
export type QuestionOutcome = (typeof QUESTION_OUTCOMES)[number];
