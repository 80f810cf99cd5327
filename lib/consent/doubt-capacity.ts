import type { Consent } from "./consent.ts";
import { doctorTold } from "./doctor-told.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** Staff doubt that the patient understands: the attempt ends here, whatever was answered, and a doctor is told. */
export function doubtCapacity(consent: Consent, typed: string): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  const told = doctorTold(typed);
  if ("refusal" in told) return told;
  return { events: [{ type: "capacity-doubted", version: 1, data: { doctorTold: told.name } }] };
}
