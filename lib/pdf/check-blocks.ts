import { CHECK_IDS, isFlagged } from "../consent/checks.ts";
import type { Consent } from "../consent/consent.ts";
import type { RecordGroup } from "./document.ts";
import { clockOn } from "./record-time.ts";
import { WORDING } from "./wording.ts";

/** The pre-sign answers; `main` is the moment whose date the page names. Empty when nobody was asked. */
export function checkAnswers({ checks }: Consent, title: string, main: string): RecordGroup {
  if (!checks) return [];
  const { questions, answers, flagged, doctorTold, answeredAt } = WORDING.checks;
  const rows = CHECK_IDS.map((id) => {
    const answer = answers[checks.answers[id]];
    return { label: questions[id], value: isFlagged(id, checks.answers[id]) ? flagged(answer) : answer, strong: true };
  });
  if (checks.doctorTold) rows.push({ label: doctorTold, value: checks.doctorTold, strong: true });
  rows.push({ label: answeredAt, value: clockOn(checks.at, main), strong: false });
  return [
    { kind: "title", text: title },
    { kind: "answers", rows },
  ];
}
