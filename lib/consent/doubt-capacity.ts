import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** Staff doubt that the patient understands: the attempt ends here, whatever was answered, and a doctor is told. */
export function doubtCapacity(consent: Consent, doctorTold: string): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  const name = doctorTold.trim();
  if (name === "") return refuse("doctor-not-told", { doctorTold: "doctorMissing" });
  if ([...name].length > 60) return refuse("input-invalid", { doctorTold: "tooLong" });
  return { events: [{ type: "capacity-doubted", version: 1, data: { doctorTold: name } }] };
}
