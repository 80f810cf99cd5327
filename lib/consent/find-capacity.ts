import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { isCapacityDoubted } from "./hand-over.ts";
import { type Decision, refuse } from "./refusal.ts";

export const MAX_FINDING = 500;

/** A doctor, who is the actor of this event, finds that the patient can decide after all. */
export function findCapacity(consent: Consent, finding: string): Decision<ConsentEvent> {
  if (!["draft", "deferred"].includes(consent.status) || !isCapacityDoubted(consent)) return refuse("wrong-state");
  const words = finding.trim();
  if (words === "") return refuse("input-invalid", { finding: "findingMissing" });
  if ([...words].length > MAX_FINDING) return refuse("input-invalid", { finding: "tooLong" });
  return { events: [{ type: "capacity-found", version: 1, data: { finding: words } }] };
}
