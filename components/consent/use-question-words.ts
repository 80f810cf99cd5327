import { useTranslations } from "next-intl";
import { QUESTION_OUTCOMES, type QuestionOutcome } from "@/lib/consent/question-outcome.ts";

export type QuestionWords = { outcome: string; note: string; outcomes: Record<QuestionOutcome, string> };

/** The words of the fields with which staff settle a question. */
export function useQuestionWords(): QuestionWords {
  const t = useTranslations("questions");
  const outcomes = Object.fromEntries(QUESTION_OUTCOMES.map((one) => [one, t(`outcome.${one}`)]));
  return {
    outcome: t("staff.outcome"),
    note: t("staff.note"),
    outcomes: outcomes as Record<QuestionOutcome, string>,
  };
}
