import { CHECK_IDS, type CheckAnswers, isAllowedAnswer } from "./checks.ts";
import type { Consent } from "./consent.ts";
import { doctorTold } from "./doctor-told.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/**
 * Records the pre-sign answers. "Sedated today" ends the day's attempt: the answer and the
 * deferral are one decision, so that no later step can stand between them. The leaflet itself
 * forbids signing on such a day: 「如有使用鎮靜劑者，當日請勿…簽署法律文件」.
 */
export function answerChecks(
  consent: Consent,
  command: { answers: Partial<CheckAnswers>; doctorTold?: string },
): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (!consent.identity) return refuse("identity-incomplete");
  const answers = command.answers;
  const sedated = answers.sedated === "yes";
  const open = CHECK_IDS.filter((id) => {
    const answer = answers[id];
    return !answer || !isAllowedAnswer(id, answer);
  });
  if (open.length > 0) return refuse("checks-incomplete", Object.fromEntries(open.map((id) => [id, "answerMissing"])));
  const typed = command.doctorTold ?? "";
  const isOwed = answers.unwell === "yes" && !sedated;
  const told = isOwed || typed.trim() !== "" ? doctorTold(typed) : undefined;
  if (told && "refusal" in told) return told;
  const events: ConsentEvent[] = [
    {
      type: "checks-answered",
      version: 1,
      data: { answers: answers as CheckAnswers, ...(told && { doctorTold: told.name }) },
    },
  ];
  if (sedated) events.push({ type: "deferred", version: 1, data: { reason: "sedated" } });
  return { events };
}
