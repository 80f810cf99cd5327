import { QUESTION_OUTCOMES } from "@/lib/consent/question-outcome.ts";
import type { Settlement } from "@/lib/consent/settle-questions.ts";
import { VERDICTS } from "@/lib/consent/verdict.ts";
import type { BedsideAnswers } from "@/lib/use-cases/settle-at-bedside.ts";

const PREFIXES = ["outcome:", "note:", "verdict:"] as const;

/** What staff chose in a form of questions: `outcome:` and `note:` by unit, `verdict:` by prompt. What was left open is left out. */
export function answersOf(form: FormData): BedsideAnswers {
  const settlements = chosen(form, "outcome:").flatMap(([unitId, value]): Settlement[] => {
    const outcome = QUESTION_OUTCOMES.find((one) => one === value);
    return outcome ? [{ unitId, outcome, note: String(form.get(`note:${unitId}`) ?? "") }] : [];
  });
  const verdicts = chosen(form, "verdict:").flatMap(([promptId, value]) => {
    const verdict = VERDICTS.find((one) => one === value);
    return verdict ? [{ promptId, verdict }] : [];
  });
  return { settlements, verdicts };
}

/** The names of those fields, to be filled in again after a refusal. */
export function chosenFields(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => PREFIXES.some((prefix) => name.startsWith(prefix)));
}

function chosen(form: FormData, prefix: string): [string, string][] {
  return [...new Set(form.keys())]
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), String(form.get(name))]);
}
