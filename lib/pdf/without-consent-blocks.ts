import type { Consent } from "../consent/consent.ts";
import { checkAnswers } from "./check-blocks.ts";
import type { RecordGroup } from "./document.ts";
import { personLine } from "./person-line.ts";
import { fullTime } from "./record-time.ts";
import { capacityFields, identityField } from "./verification-fields.ts";
import { WORDING } from "./wording.ts";
import { writtenLines } from "./written-lines.ts";

export type TreatedWithoutConsent = Consent & { withoutConsent: NonNullable<Consent["withoutConsent"]> };

/** A doctor's act under section 59ZF. Nothing here may read as a consent: no declaration, and nobody has signed. */
export function withoutConsentGroups(consent: TreatedWithoutConsent): RecordGroup[] {
  const { withoutConsent: words } = WORDING;
  const { at, by, grounds } = consent.withoutConsent;
  return [
    [
      { kind: "title", text: words.title },
      { kind: "framed", text: words.statement },
    ],
    [
      { kind: "title", text: words.acted },
      {
        kind: "fields",
        rows: [
          { label: words.doctor, lines: [personLine(by)], strong: true },
          { label: words.at, lines: [fullTime(at)] },
          { label: words.grounds, lines: writtenLines(grounds) },
        ],
      },
    ],
    checkAnswers(consent, words.checks, at),
    [
      { kind: "title", text: words.verification },
      { kind: "fields", rows: [identityField(consent, at), ...capacityFields(consent, at)] },
    ],
  ];
}
