import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** A member of staff who saw the patient sign completes the record. */
export function confirm(
  consent: Consent,
  command: { sawPatientSign: boolean; questionsAnswered: boolean },
): Decision<ConsentEvent> {
  if (consent.status === "completed") return { events: [] };
  if (consent.status !== "signed") return refuse("wrong-state");
  if (consent.handOver) return refuse("tablet-in-patient-mode");
  const missing = Object.entries(command).filter(([, ticked]) => !ticked);
  if (missing.length > 0) {
    return refuse("confirmation-incomplete", Object.fromEntries(missing.map(([name]) => [name, "tickMissing"])));
  }
  return { events: [{ type: "confirmed", version: 1, data: { sawPatientSign: true, questionsAnswered: true } }] };
}
