import { displayName, type PatientLabel } from "../label/patient-label.ts";
import {
  type SignatoryRole,
  type SignatureMethod,
  type SigningPlan,
  STAFF_SIGNATORY_ROLES,
  type StaffSignatoryRole,
} from "./signatory.ts";

/** One signature that this sitting calls for. */
export type Signatory = {
  role: SignatoryRole;
  /** Of a witness or doctor it is known once they have given their PIN. */
  name?: string;
  /** The first one gives the consent, and may do so by a mark, a thumbprint or a typed name. */
  givesConsent: boolean;
  /** Names the submission, so that a repeat finds its own signature. */
  submissionId: string;
};

/** Of a consent, what says who signs. */
type Sitting = {
  label: PatientLabel;
  handOver?: { handOverId: string; plan: SigningPlan };
  lastHandOver?: { handOverId: string; plan: SigningPlan };
  signatures: { role: SignatoryRole; name: string; method: SignatureMethod; submissionId: string }[];
  identified?: { role: StaffSignatoryRole; name: string };
};

/** Everyone who signs in this sitting, in the order in which the tablet goes round. Empty before a hand-over. */
export function signatories(consent: Sitting): Signatory[] {
  const handOver = consent.handOver ?? consent.lastHandOver;
  if (!handOver) return [];
  const { plan, handOverId } = handOver;
  const { consentGiver: giver, interpreter } = plan;
  const patient = displayName(consent.label);
  const later: { role: SignatoryRole; name?: string }[] = [];
  if (giver.kind === "parent" && giver.patientCoSigns) later.push({ role: "patient", name: patient });
  if (interpreter?.presence === "in-person") later.push({ role: "interpreter", name: interpreter.name });
  // A PIN says who typed: only what a patient, parent or interpreter did not write by hand needs somebody who saw it.
  const isToBeSeen = consent.signatures.some((one) => one.method !== "hand" && !isStaffSignatory(one.role));
  if (plan.witness || isToBeSeen) later.push({ role: "witness" });
  if (plan.doctor) later.push({ role: "doctor" });
  return [
    {
      role: giver.kind === "parent" || giver.kind === "guardian" ? giver.kind : "patient",
      name: giver.kind === "parent" || giver.kind === "guardian" ? giver.name : patient,
      givesConsent: true,
      submissionId: handOverId,
    },
    ...later.map((one) => {
      const made = consent.signatures.find((signature) => signature.role === one.role);
      const name =
        one.name ?? made?.name ?? (consent.identified?.role === one.role ? consent.identified.name : undefined);
      return {
        role: one.role,
        ...(name ? { name } : {}),
        givesConsent: false,
        submissionId: `${handOverId}.${one.role}`,
      };
    }),
  ];
}

/** Whose turn it is; undefined once everyone has signed. */
export function nextSignatory(consent: Sitting): Signatory | undefined {
  const made = new Set(consent.signatures.map((signature) => signature.submissionId));
  return signatories(consent).find((one) => !made.has(one.submissionId));
}

/** Whether this signatory gives a PIN before signing. */
export function isStaffSignatory(role: SignatoryRole): role is StaffSignatoryRole {
  return STAFF_SIGNATORY_ROLES.some((one) => one === role);
}

/** Whether this signatory may make a mark or a thumbprint: those alone whose consent or assent it is. */
export function mayMakeMark({ givesConsent, role }: Signatory): boolean {
  return givesConsent || role === "patient";
}

/** Everyone may type their name: where no script runs there is no pad. */
export function maySignBy(method: SignatureMethod, signatory: Signatory): boolean {
  return method === "hand" || method === "typed" || mayMakeMark(signatory);
}
