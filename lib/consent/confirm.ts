import type { Actor } from "./actor.ts";
import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, type Refusal, refuse } from "./refusal.ts";

export type ConfirmCommand = {
  sawPatientSign: boolean;
  questionsAnswered: boolean;
  /** Nobody saw it, and the ward manager has since asked the patient whether the signature is theirs. */
  askedPatient?: boolean;
};

/**
 * A member of staff who saw the patient sign completes the record. Whoever said that they did not cannot
 * say later that they did; then the ward manager may ask the patient.
 */
export function confirm(consent: Consent, command: ConfirmCommand, actor: Actor): Decision<ConsentEvent> {
  if (consent.status === "completed") return { events: [] };
  if (consent.status !== "signed") return refuse("wrong-state");
  if (consent.handOver) return refuse("tablet-in-patient-mode");
  const basis = basisOf(consent, command, actor);
  if (typeof basis !== "string") return basis;
  return { events: [{ type: "confirmed", version: 2, data: { basis, questionsAnswered: true } }] };
}

function basisOf(
  consent: Consent,
  { sawPatientSign, questionsAnswered, askedPatient = false }: ConfirmCommand,
  actor: Actor,
): "saw" | "asked-patient" | { refusal: Refusal } {
  const isManager = actor.kind === "staff" && actor.role === "ward-manager";
  const mayHaveAsked = Boolean(consent.notWitnessed) && isManager && askedPatient;
  const missing = [
    ...(sawPatientSign || mayHaveAsked ? [] : ["sawPatientSign"]),
    ...(questionsAnswered ? [] : ["questionsAnswered"]),
  ];
  if (missing.length > 0) {
    return refuse("confirmation-incomplete", Object.fromEntries(missing.map((name) => [name, "tickMissing"])));
  }
  if (mayHaveAsked) return "asked-patient";
  return isWhoDenied(consent, actor) ? refuse("did-not-see") : "saw";
}

function isWhoDenied({ notWitnessed }: Consent, actor: Actor): boolean {
  const denied = notWitnessed?.by;
  return denied?.kind === "staff" && actor.kind === "staff" && denied.staffNumber === actor.staffNumber;
}
