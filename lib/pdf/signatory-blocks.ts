import type { Signature } from "../consent/consent.ts";
import type { SigningPlan } from "../consent/signatory.ts";
import { decisiveHandOver } from "./decisive-hand-over.ts";
import type { RecordGroup, SignatoryBlock } from "./document.ts";
import { calendarDay, fullTime } from "./record-time.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { signedMark } from "./signed-mark.ts";
import { WORDING } from "./wording.ts";

/**
 * Everyone who signed, in the order in which the tablet went round, and an interpreter who was not there. Whoever
 * gives the consent comes first, under the sentence that they signed.
 */
export function signatoryGroups(consent: SignedConsent): RecordGroup[] {
  const plan = decisiveHandOver(consent)?.plan;
  const [giver = consent.signature, ...others] = consent.signatures;
  return [
    [
      { kind: "title", text: WORDING.signing.title },
      { kind: "framed", text: giver.declaration.text },
      signatoryBlock(giver, plan ? giverDetails(plan.consentGiver) : []),
    ],
    ...absentInterpreter(plan),
    ...others.map((signature) => [
      signatoryBlock(signature, [
        ...(signature.role === "interpreter" ? interpreterDetails(plan) : []),
        WORDING.signing.quoted(signature.declaration.text),
      ]),
    ]),
  ];
}

function signatoryBlock(signature: Signature, details: string[]): SignatoryBlock {
  const { roles, methods } = WORDING.signing;
  const { role, name, staff, method, at, isShortAffirmed } = signature;
  const post = staff ? [[staff.post, staff.staffNumber].filter(Boolean).join(WORDING.fieldSeparator)] : [];
  return {
    kind: "signatory",
    role: roles[role],
    name,
    lines: [...post, ...details, fullTime(at), ...(isShortAffirmed ? [WORDING.signing.shortAffirmed] : [])],
    signed: { mark: signedMark(signature), method: methods[method] },
  };
}

function giverDetails(giver: SigningPlan["consentGiver"]): string[] {
  const { relationships, minor, order, orderExpires } = WORDING.signing;
  switch (giver.kind) {
    case "patient":
      return [];
    case "able-minor":
      return [minor(calendarDay(giver.dateOfBirth))];
    case "parent":
      return [relationships[giver.relationship], minor(calendarDay(giver.dateOfBirth))];
    case "guardian":
      return [order(giver.orderNo), orderExpires(calendarDay(giver.orderExpiresOn))];
  }
}

function interpreterDetails(plan: SigningPlan | undefined): string[] {
  const { interpreted, presences } = WORDING.signing;
  return plan?.interpreter ? [interpreted(plan.interpreter.language, presences[plan.interpreter.presence])] : [];
}

/** Nobody signs over the phone: the record says so, rather than leave a gap. */
function absentInterpreter(plan: SigningPlan | undefined): RecordGroup[] {
  if (!plan?.interpreter || plan.interpreter.presence === "in-person") return [];
  const { roles, interpreterAbsent } = WORDING.signing;
  const lines = [...interpreterDetails(plan), interpreterAbsent];
  return [[{ kind: "signatory", role: roles.interpreter, name: plan.interpreter.name, lines }]];
}
