import type { Expected, ModelConsent } from "./model-state.ts";

/** What stands against a step at the bedside before it is looked at: the tablet was given back, or it is not the time for it. */
export function inHands(consent: ModelConsent, statuses: string[]): Expected | undefined {
  if (consent.sitting?.isHandedBack) return "handed-back";
  return statuses.includes(consent.status) ? undefined : "wrong-state";
}
