import type { Consent } from "../consent/consent.ts";
import { chineseDate } from "../hong-kong-time.ts";
import { displayName } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { PdfDocument } from "./document.ts";
import type { PdfFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { leafletGroups } from "./leaflet-blocks.ts";
import { recordGroups, type SignedConsent } from "./record-blocks.ts";
import { WORDING } from "./wording.ts";
import { writePdf } from "./write-pdf.ts";

/**
 * The signed PDF. A pure function of what was approved and what was recorded: the same input gives the
 * same bytes. Throws when the consent has no signature, or was given to another text than this leaflet's.
 */
export async function composeConsentDocument(input: {
  leaflet: Leaflet;
  consent: Consent;
  fonts: PdfFonts;
}): Promise<Uint8Array> {
  const document = describeConsent(input.leaflet, requireSigned(input.consent, input.leaflet));
  return writePdf(document, layOut(document, input.fonts), input.fonts);
}

function requireSigned(consent: Consent, leaflet: Leaflet): SignedConsent {
  const { reference, signature } = consent;
  if (!signature) throw new Error(`Consent ${reference} has no signature to print`);
  if (consent.leaflet.bodySha256 !== leaflet.bodySha256)
    throw new Error(`Consent ${reference} was given to another text than this leaflet's`);
  return { ...consent, signature };
}

function describeConsent(leaflet: Leaflet, consent: SignedConsent): PdfDocument {
  const { label, reference, signature } = consent;
  return {
    language: leaflet.language,
    title: WORDING.documentTitle(leaflet.title),
    createdAt: signature.at,
    changedAt: consent.confirmation?.at ?? signature.at,
    header: { title: leaflet.title, version: WORDING.version(leaflet.version) },
    label: {
      title: leaflet.label.title,
      fields: [
        { name: leaflet.label.name, value: displayName(label) },
        { name: leaflet.label.hospitalNo, value: label.hospitalNo },
        { name: leaflet.label.episodeNo, value: label.episodeNo },
      ],
    },
    footer: {
      left: WORDING.footer.reference(reference),
      page: WORDING.footer.page,
      right: WORDING.footer.leaflet(`${leaflet.bodySha256.slice(0, 8)} ${leaflet.bodySha256.slice(8, 16)}`),
    },
    leaflet: leafletGroups(leaflet),
    signature: {
      label: leaflet.signatureLine.signature,
      ink: signature.ink,
      dateLabel: leaflet.signatureLine.date,
      date: chineseDate(new Date(signature.at)),
    },
    record: { ...WORDING.record, groups: recordGroups(leaflet, consent) },
  };
}
