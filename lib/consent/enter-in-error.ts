import type { Actor } from "./actor.ts";
import type { Consent, ConsentStatus, StaffName } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

export const MAX_REASON = 500;

/** What a mistake is found in afterwards. A draft that is still in staff hands is abandoned instead. */
const DECIDED: readonly ConsentStatus[] = [
  "signed",
  "completed",
  "paper",
  "declined",
  "without-consent",
  "withdrawn",
  "superseded",
];

export type ErrorCommand = {
  reason: string;
  /** A second member of staff, by their own PIN. */
  secondStaff: StaffName;
  /** Whose record it should have been, where that is known: it then shows in that patient's trail too. */
  actualHospitalNo: string;
};

/** Two people say that this record is wrong. Nothing of it is deleted. */
export function enterInError(consent: Consent, command: ErrorCommand, actor: Actor): Decision<ConsentEvent> {
  if (!canBeInError(consent)) return refuse("wrong-state");
  if (consent.handOver) return refuse("tablet-in-patient-mode");
  const { secondStaff } = command;
  if (actor.kind !== "staff" || actor.staffNumber === secondStaff.staffNumber) return refuse("second-staff-same");
  const reason = command.reason.trim();
  if (reason === "") return refuse("input-invalid", { reason: "reasonMissing" });
  if ([...reason].length > MAX_REASON) return refuse("input-invalid", { reason: "tooLong" });
  const actualHospitalNo = command.actualHospitalNo.trim();
  if ([...actualHospitalNo].length > 30) return refuse("input-invalid", { actualHospitalNo: "numberTooLong" });
  const { staffNumber, name, post } = secondStaff;
  return {
    events: [
      {
        type: "entered-in-error",
        version: 1,
        data: { reason, secondStaff: { staffNumber, name, post }, ...(actualHospitalNo ? { actualHospitalNo } : {}) },
      },
    ],
  };
}

/** Whether there is a decision that could be marked as a mistake. */
export function canBeInError({ status }: Pick<Consent, "status">): boolean {
  return DECIDED.includes(status);
}
