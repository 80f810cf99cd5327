import type { Leaflet } from "../leaflet/leaflet.ts";
import { checkAnswers } from "./check-blocks.ts";
import { consentGiver } from "./consent-giver.ts";
import type { RecordBlock, RecordGroup } from "./document.ts";
import { questionGroups } from "./question-blocks.ts";
import { signatoryGroups } from "./signatory-blocks.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { tierTimes } from "./tier-blocks.ts";
import { verificationFields } from "./verification-fields.ts";
import { WORDING } from "./wording.ts";

/** What stands behind the signatures: each group stays on one page where it fits. */
export function recordGroups(leaflet: Leaflet, consent: SignedConsent): RecordGroup[] {
  const { at } = consent.signature;
  return [
    ...signatoryGroups(consent),
    tierTimes(leaflet, consent),
    ...questionGroups(leaflet, consent),
    checkAnswers(consent, WORDING.checks.title, at),
    [
      { kind: "title", text: WORDING.verification.title },
      { kind: "fields", rows: verificationFields(consent) },
      notice(consent),
    ],
  ];
}

/** A doctor's signature says more than that the leaflet was read; the notice must not deny it. */
function notice(consent: SignedConsent): RecordBlock {
  const giver = consentGiver(consent);
  const hasDoctor = consent.signatures.some((signature) => signature.role === "doctor");
  return { kind: "notice", text: WORDING.notice[hasDoctor ? (`${giver}AndDoctor` as const) : giver] };
}
