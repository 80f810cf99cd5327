import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

export const MAX_GROUNDS = 1000;

/**
 * A doctor, who is the actor of this event, acts without consent for an adult who cannot give it and has no
 * guardian that can (section 59ZF, Mental Health Ordinance, Cap. 136). Recorded as exactly that.
 */
export function treatWithoutConsent(consent: Consent, grounds: string): Decision<ConsentEvent> {
  if (!["draft", "deferred"].includes(consent.status)) return refuse("wrong-state");
  if (!consent.identity) return refuse("identity-incomplete");
  const words = grounds.trim();
  if (words === "") return refuse("input-invalid", { grounds: "reasonMissing" });
  if ([...words].length > MAX_GROUNDS) return refuse("input-invalid", { grounds: "tooLong" });
  return { events: [{ type: "treated-without-consent", version: 1, data: { grounds: words } }] };
}
