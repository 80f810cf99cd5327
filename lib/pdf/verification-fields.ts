import type { Consent, HandOver } from "../consent/consent.ts";
import { consentGiver } from "./consent-giver.ts";
import { decisiveHandOver } from "./decisive-hand-over.ts";
import type { FieldRow } from "./document.ts";
import { personLine } from "./person-line.ts";
import { clockOn } from "./record-time.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { WORDING } from "./wording.ts";
import { writtenLines } from "./written-lines.ts";

/** How it was read, who the patient was found to be, who found them able to decide, and who saw the signing. */
export function verificationFields(consent: SignedConsent): FieldRow[] {
  const { verification, notRecorded } = WORDING;
  const handOver = decisiveHandOver(consent);
  return [
    { label: verification.helpMode, lines: [handOver ? verification.helpModes[handOver.helpMode] : notRecorded] },
    identityField(consent, consent.signature.at),
    ...capacityFields(consent, consent.signature.at),
    ...ableMinorFields(handOver),
    ...confirmationFields(consent),
  ];
}

export function identityField({ identity }: Consent, main: string): FieldRow {
  const { identity: label, identifiers, confirmedBy } = WORDING.verification;
  if (!identity || identity.identifiers.length === 0) return { label, lines: [WORDING.notRecorded] };
  return {
    label,
    lines: [
      identity.identifiers.map((id) => identifiers[id]).join(WORDING.listSeparator),
      ...(identity.confirmedBy ? [confirmedBy(identity.confirmedBy)] : []),
      personLine(identity.by, clockOn(identity.at, main)),
    ],
  };
}

export function capacityFields({ capacity }: Consent, main: string): FieldRow[] {
  if (!capacity) return [];
  const { capacity: label, capacityDoubted, capacityFound } = WORDING.verification;
  const { doctorTold, doubtedBy, doubtedAt, found } = capacity;
  const doubt = [capacityDoubted(doctorTold), personLine(doubtedBy, clockOn(doubtedAt, main))];
  if (!found) return [{ label, lines: doubt }];
  const finding = [capacityFound, ...writtenLines(found.finding), personLine(found.by, clockOn(found.at, main))];
  return [{ label, lines: [...doubt, ...finding] }];
}

function ableMinorFields(handOver: HandOver | undefined): FieldRow[] {
  const giver = handOver?.plan.consentGiver;
  if (giver?.kind !== "able-minor") return [];
  const { ableMinor, ableMinorFound } = WORDING.verification;
  return [{ label: ableMinor, lines: [ableMinorFound(giver.doctorName), ...writtenLines(giver.finding)] }];
}

function confirmationFields(consent: SignedConsent): FieldRow[] {
  const { confirmation: label, confirmed, notYetConfirmed, staff } = WORDING.verification;
  const { confirmation } = consent;
  if (!confirmation) return [{ label, lines: [notYetConfirmed] }];
  return [
    { label, lines: [confirmed[confirmation.basis][consentGiver(consent)]] },
    { label: staff, lines: [personLine(confirmation.by, clockOn(confirmation.at, consent.signature.at))] },
  ];
}
