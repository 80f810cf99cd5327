import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** "I did not see the patient sign": the record stays signed, and the ward manager is told. */
export function denyWitness(consent: Consent): Decision<ConsentEvent> {
  if (consent.status !== "signed") return refuse("wrong-state");
  if (consent.handOver) return refuse("tablet-in-patient-mode");
  return { events: consent.notWitnessed ? [] : [{ type: "not-witnessed", version: 1, data: {} }] };
}
