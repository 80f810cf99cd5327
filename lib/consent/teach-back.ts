import type { Actor } from "./actor.ts";
import type { Verdict } from "./verdict.ts";

/** What staff ask in their own voice, as it stood when the tablet was handed over. */
export type TeachBackPrompt = { id: string; text: string };

export type Judgement = { promptId: string; verdict: Verdict; at: string; by: Actor };

type TaughtBack = {
  handOver?: { teachBack: readonly TeachBackPrompt[] };
  lastHandOver?: { teachBack: readonly TeachBackPrompt[] };
  judgements: readonly Judgement[];
};

/** The prompts of the hand-over in force, or of the last one, each with its last judgement. Empty where the ward does not ask. */
export function teachBack(consent: TaughtBack): (TeachBackPrompt & { last?: Judgement })[] {
  return ((consent.handOver ?? consent.lastHandOver)?.teachBack ?? []).map((prompt) => {
    const last = consent.judgements.findLast((one) => one.promptId === prompt.id);
    return { ...prompt, ...(last ? { last } : {}) };
  });
}

/** What holds the signature: never judged, or to be explained again. */
export function openPrompts(consent: TaughtBack): TeachBackPrompt[] {
  return teachBack(consent).filter(({ last }) => last?.verdict !== "understood");
}
