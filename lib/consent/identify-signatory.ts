import type { StaffRole } from "./actor.ts";
import type { Consent, StaffName } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { namesConsentGiver } from "./plan-signing.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";
import { nextSignatory } from "./signatories.ts";
import type { StaffSignatoryRole } from "./signatory.ts";

/**
 * A member of staff gave their PIN at the bedside to sign as witness or doctor. It opens that one signature and
 * nothing else. Nobody stands in two roles of one record, and nobody witnesses for themselves.
 */
export function identifySignatory(
  consent: Consent,
  command: { handOverId: string; role: StaffSignatoryRole; staff: StaffName & { role: StaffRole } },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  const { role, staff } = command;
  if (nextSignatory(consent)?.role !== role) return refuse("signatory-not-next");
  if (role === "doctor" && staff.role !== "doctor") return refuse("not-a-doctor");
  const giver = consent.handOver?.plan.consentGiver;
  const signsFor = giver?.kind === "parent" || giver?.kind === "guardian" ? giver.name : undefined;
  if (namesConsentGiver(staff.name, consent.label, signsFor)) return refuse("witness-is-patient");
  if (consent.signatures.some((one) => one.staff?.staffNumber === staff.staffNumber))
    return refuse("same-person-twice");
  const interpreter = consent.handOver?.plan.interpreter;
  if (
    interpreter &&
    namesConsentGiver(interpreter.name, { ...consent.label, nameLatin: staff.name, nameChinese: "" }, undefined)
  )
    return refuse("same-person-twice");
  const { staffNumber, name, post } = staff;
  return { events: [{ type: "signatory-identified", version: 1, data: { role, staffNumber, name, post } }] };
}
