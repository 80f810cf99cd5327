import type { Consent } from "../consent/consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { canonicalJson } from "../log/canonical.ts";
import { sha256 } from "../sha256.ts";
import { decisiveHandOver } from "./decisive-hand-over.ts";
import type { Attachment, FieldRow, PrefixFacts, RecordGroup } from "./document.ts";
import { fileFields, signatureFingerprints } from "./file-blocks.ts";
import { offsetTime } from "./record-time.ts";
import { WORDING } from "./wording.ts";

/** Which document this is, the fingerprints of what it was made from, when the server had what, and how to check it. */
export function evidenceGroups(
  leaflet: Leaflet,
  consent: Consent,
  attachment: Attachment,
  prefix: PrefixFacts,
): RecordGroup[] {
  const { file, fingerprints, evidence } = WORDING;
  const recordSha256 = sha256(attachment.text);
  return [
    [
      { kind: "title", text: file.title },
      { kind: "fields", rows: fileFields(leaflet, consent) },
    ],
    [
      { kind: "title", text: fingerprints.title },
      {
        kind: "fingerprints",
        rows: [
          { label: fingerprints.leaflet, sha256: leaflet.bodySha256 },
          { label: fingerprints.prefix, sha256: prefix.sha256 },
          { label: fingerprints.label, sha256: sha256(canonicalJson(consent.label)) },
          ...consent.signatures.flatMap(signatureFingerprints),
          { label: fingerprints.attachment, sha256: recordSha256 },
        ],
      },
    ],
    [
      { kind: "title", text: evidence.times },
      { kind: "fields", rows: timeFields(consent) },
    ],
    [
      { kind: "title", text: evidence.checking },
      {
        kind: "code",
        content: `${consent.reference} ${recordSha256}`,
        alt: evidence.codeAlt,
        lines: evidence.howToCheck(prefix.byteLength.toLocaleString("en-US"), attachment.fileName),
      },
    ],
  ];
}

function timeFields(consent: Consent): FieldRow[] {
  const { evidence, signing } = WORDING;
  const handOver = decisiveHandOver(consent);
  const { signatures, confirmation, withoutConsent } = consent;
  return [
    ...(handOver ? [{ label: evidence.handedOver, lines: [offsetTime(handOver.at), handOver.tabletName] }] : []),
    ...signatures.map(({ role, at, declaration }) => ({
      label: evidence.signed(signing.roles[role]),
      lines: [offsetTime(at), evidence.declaration(declaration.id, declaration.version)],
    })),
    ...(confirmation ? [{ label: evidence.confirmed, lines: [offsetTime(confirmation.at)] }] : []),
    ...(withoutConsent ? [{ label: evidence.decided, lines: [offsetTime(withoutConsent.at)] }] : []),
  ];
}
