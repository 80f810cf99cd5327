import type { Consent } from "@/lib/consent/consent.ts";
import { type Declaration, declarationFor, PATIENT_DECLARATION } from "@/lib/consent/declaration.ts";
import { nextSignatory } from "@/lib/consent/signatories.ts";

/** What the next signature will attest, in the words that stood when the tablet was handed over. */
export function nextDeclaration(consent: Consent): Declaration {
  return declarationFor(
    nextSignatory(consent) ?? { role: "patient", givesConsent: true },
    consent.handOver?.declaration ?? PATIENT_DECLARATION,
  );
}
