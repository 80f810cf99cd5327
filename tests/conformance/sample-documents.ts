import fc from "fast-check";
import { sampleRecord } from "../../lib/cli/sample-record.ts";
import { SAMPLE_SIGNINGS, type SampleSigningName } from "../../lib/cli/sample-signings.ts";
import { sampleWithoutConsent } from "../../lib/cli/sample-without-consent.ts";
import type { Consent } from "../../lib/consent/consent.ts";
import type { PatientLabel } from "../../lib/label/patient-label.ts";
import type { Leaflet } from "../../lib/leaflet/leaflet.ts";
import { composeBlankLeaflet } from "../../lib/pdf/blank-leaflet.ts";
import { composeConsentDocument } from "../../lib/pdf/consent-document.ts";
import { composeCoverSheet } from "../../lib/pdf/cover-sheet.ts";
import type { PdfFonts } from "../../lib/pdf/fonts.ts";
import { wholeFile } from "../../lib/pdf/pdf-file.ts";
import type { Ink } from "../../lib/signature/ink.ts";

const AT = "2026-09-13T02:11:12.000Z";
const BY = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" } as const;
const SECOND = { staffNumber: "M10077", name: "周慧", post: "病房經理" };

/** What has become of a document: each calls for a cover sheet. */
const ENDINGS: Partial<Consent>[] = [
  {
    status: "withdrawn",
    withdrawal: { toldBy: "patient", manner: "orally", note: "病人想先試物理治療。", at: AT, by: BY },
  },
  { status: "superseded", supersededBy: { consentId: "c2", reference: "L26-0913-0021", at: AT } },
  { status: "entered-in-error", error: { reason: "標籤屬於同名病人。", secondStaff: SECOND, at: AT, by: BY } },
];

const han = fc.oneof(
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0x3400, max: 0x4dbf }),
  fc.integer({ min: 0x20000, max: 0x2a6d6 }),
);
const odd = fc.constantFrom(0x202e, 0x200d, 0xe000, 0x0301, 0xfe0f, 0x1f9d1);
const names = fc.record({
  nameLatin: fc.oneof(
    fc.constantFrom("CHAN, Tai Man", "O’BRIEN, Séan", "NGUYỄN, Thị Hồng", "X", "WONG ".repeat(20).trim()),
    fc.stringMatching(/^[A-Z]{2,20}, [A-Z][a-z]{1,30}$/),
  ),
  nameChinese: fc
    .array(fc.oneof({ weight: 20, arbitrary: han }, { weight: 1, arbitrary: odd }), { minLength: 0, maxLength: 30 })
    .map((points) => String.fromCodePoint(...points)),
  hospitalNo: fc.stringMatching(/^[A-Z]\d{7}$/),
  episodeNo: fc.stringMatching(/^[A-Z]{2}\d{8,28}$/),
});
const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate, t: fc.integer({ min: 0, max: 9999 }) }), {
  minLength: 1,
  maxLength: 40,
});
const inks = fc.oneof(
  fc.record({ strokes: fc.array(stroke, { minLength: 1, maxLength: 12 }) }),
  fc.constantFrom<Ink>(
    { strokes: [[{ x: 1, y: 0, t: 0 }]] },
    { strokes: Array.from({ length: 500 }, (_, t) => [{ x: (t % 25) / 25, y: Math.floor(t / 25) / 20, t }]) },
  ),
);

/**
 * Documents of every kind, the same for the same seed: every combination of signatories, signed and completed, acts
 * without consent, blank leaflets and cover sheets, with names and signatures at their limits.
 */
export function sampleDocuments(leaflet: Leaflet, fonts: PdfFonts, { count = 20, seed = 1 }): Map<string, Uint8Array> {
  const labels = fc.sample(names, { numRuns: count, seed });
  const drawn = fc.sample(inks, { numRuns: count, seed });
  const kinds = kindsOfDocument(leaflet, fonts);
  return new Map(
    labels.map((label, index) => {
      const [name, compose] = kinds[index % kinds.length] ?? kinds[0] ?? ["", () => new Uint8Array()];
      return [`${index} ${name}`, compose(label, drawn[index] as Ink)];
    }),
  );
}

type Kind = [string, (label: PatientLabel, ink: Ink) => Uint8Array];

function kindsOfDocument(leaflet: Leaflet, fonts: PdfFonts): Kind[] {
  const whole = (consent: Consent) => wholeFile(composeConsentDocument({ leaflet, consent, fonts }));
  const signings = Object.keys(SAMPLE_SIGNINGS) as SampleSigningName[];
  return [
    ...signings.map(
      (name): Kind => [
        name,
        (label, ink) => whole(signedWith(sampleRecord(leaflet, label, SAMPLE_SIGNINGS[name]), ink)),
      ],
    ),
    ["large print", (label, ink) => whole(inLargePrint(signedWith(sampleRecord(leaflet, label), ink)))],
    ["signed, not confirmed", (label, ink) => whole(unconfirmed(signedWith(sampleRecord(leaflet, label), ink)))],
    ["without consent", (label) => whole(sampleWithoutConsent(leaflet, label))],
    ["blank, with a label", (label) => composeBlankLeaflet({ leaflet, fonts, label, hospitalName: "瑪嘉烈醫院" })],
    ["blank", () => composeBlankLeaflet({ leaflet, fonts })],
    ["blank, in large print", () => composeBlankLeaflet({ leaflet, fonts, print: "large" })],
    ...ENDINGS.map(
      (ending): Kind => [
        `cover: ${ending.status}`,
        (label) => composeCoverSheet({ leaflet, fonts, consent: { ...sampleRecord(leaflet, label), ...ending } }),
      ],
    ),
  ];
}

/** Whoever draws signs with this ink. */
function signedWith(consent: Consent, ink: Ink): Consent {
  const signatures = consent.signatures.map((one) => (one.ink ? { ...one, ink } : one));
  return { ...consent, signatures, ...(signatures[0] && { signature: signatures[0] }) };
}

function inLargePrint(consent: Consent): Consent {
  const { lastHandOver } = consent;
  return { ...consent, ...(lastHandOver && { lastHandOver: { ...lastHandOver, helpMode: "low-vision" } }) };
}

function unconfirmed({ confirmation: _none, ...consent }: Consent): Consent {
  return { ...consent, status: "signed" };
}
