import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";
import { teachBack } from "./teach-back.ts";
import { VERDICTS, type Verdict } from "./verdict.ts";

/**
 * Staff heard the patient say it back in their own words, and judge it. Each prompt that was pinned at hand-over
 * wants "understood" before anyone signs. The same verdict once more is no second event.
 */
export function judgeUnderstanding(
  consent: Consent,
  command: { handOverId: string; verdicts: readonly { promptId: string; verdict: Verdict }[] },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  const prompts = teachBack(consent);
  const events: ConsentEvent[] = [];
  for (const { promptId, verdict } of command.verdicts) {
    const prompt = prompts.find((one) => one.id === promptId);
    if (!prompt || !VERDICTS.includes(verdict)) return refuse("input-invalid", { [promptId]: "invalid" });
    if (prompt.last?.verdict !== verdict)
      events.push({ type: "understanding-judged", version: 1, data: { promptId, verdict } });
  }
  return { events };
}
