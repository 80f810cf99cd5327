import type { Consent } from "../consent/consent.ts";
import { chineseDate } from "../hong-kong-time.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { decisiveHandOver } from "./decisive-hand-over.ts";
import type { PdfDocument } from "./document.ts";
import { evidenceGroups } from "./evidence-blocks.ts";
import { evidenceRecord } from "./evidence-record.ts";
import type { PdfFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { leafletFurniture } from "./leaflet-furniture.ts";
import { leafletPrefixes } from "./leaflet-prefix.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { Print } from "./print.ts";
import { recordGroups } from "./record-blocks.ts";
import { shortFingerprint } from "./short-fingerprint.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { signedMark } from "./signed-mark.ts";
import { type TreatedWithoutConsent, withoutConsentGroups } from "./without-consent-blocks.ts";
import { WORDING } from "./wording.ts";
import { writePdf } from "./write-pdf.ts";

/**
 * The PDF of a consent that was signed, or of a doctor's act without one. A pure function of what was approved and
 * what was recorded: the same input gives the same bytes. Throws when there is neither, when not everyone has
 * signed yet, or when the consent was given to another text than this leaflet's.
 */
export function composeConsentDocument(input: { leaflet: Leaflet; consent: Consent; fonts: PdfFonts }): PdfFile {
  const { leaflet, consent, fonts } = input;
  const document = documentOf(leaflet, consent);
  return writePdf(document, layOut(document, fonts, leafletPrefixes(leaflet, fonts)(printFor(consent))), fonts);
}

/** Whoever was helped because they see badly has the leaflet in large print. */
function printFor(consent: Consent): Print {
  return decisiveHandOver(consent)?.helpMode === "low-vision" ? "large" : "usual";
}

function documentOf(leaflet: Leaflet, consent: Consent): PdfDocument {
  const { reference, signature, withoutConsent, status } = consent;
  if (consent.leaflet.bodySha256 !== leaflet.bodySha256)
    throw new Error(`Consent ${reference} was given to another text than this leaflet's`);
  if (withoutConsent) return describeWithoutConsent(leaflet, { ...consent, withoutConsent });
  if (!signature) throw new Error(`Consent ${reference} has no signature to print`);
  if (status === "signing") throw new Error(`Consent ${reference} waits for a further signature`);
  return describeSigned(leaflet, { ...consent, signature });
}

function describeSigned(leaflet: Leaflet, consent: SignedConsent): PdfDocument {
  const { signature, signatures, confirmation } = consent;
  const last = signatures.at(-1) ?? signature;
  return {
    ...furniture(leaflet, consent),
    title: WORDING.documentTitle(leaflet.title),
    dates: { created: last.at, changed: confirmation?.at ?? last.at },
    signatureLine: {
      kind: "signed",
      label: leaflet.signatureLine.signature,
      mark: signedMark(signature),
      dateLabel: leaflet.signatureLine.date,
      date: chineseDate(new Date(signature.at)),
    },
    ...evidence(leaflet, consent, confirmation?.at ?? last.at),
    record: { ...WORDING.record, groups: recordGroups(leaflet, consent) },
  };
}

/** The leaflet's own line stays empty: nobody signed. */
function describeWithoutConsent(leaflet: Leaflet, consent: TreatedWithoutConsent): PdfDocument {
  const { withoutConsent: words } = WORDING;
  const { at } = consent.withoutConsent;
  const { signature: label, date: dateLabel } = leaflet.signatureLine;
  return {
    ...furniture(leaflet, consent),
    title: words.documentTitle(leaflet.title),
    dates: { created: at, changed: at },
    signatureLine: { kind: "empty", label, dateLabel },
    ...evidence(leaflet, consent, at),
    record: { ...words.record, groups: withoutConsentGroups(consent) },
  };
}

function evidence(leaflet: Leaflet, consent: Consent, at: string): Pick<PdfDocument, "attachment" | "evidence"> {
  const attachment = evidenceRecord(consent, at);
  return {
    attachment,
    evidence: { ...WORDING.evidence.page, groups: (prefix) => evidenceGroups(leaflet, consent, attachment, prefix) },
  };
}

function furniture(leaflet: Leaflet, consent: Consent) {
  return {
    ...leafletFurniture(leaflet, consent.label, decisiveHandOver(consent)?.hospitalName ?? ""),
    footer: {
      left: WORDING.footer.reference(consent.reference),
      page: WORDING.footer.page,
      right: WORDING.footer.leaflet(shortFingerprint(leaflet)),
    },
  };
}
