import type { Consent, Signature } from "../consent/consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { FieldRow, RecordBlock } from "./document.ts";
import { WORDING } from "./wording.ts";

/** Which document this is, and the fingerprints of what it was made from. */
export function fileBlocks(leaflet: Leaflet, consent: Consent): RecordBlock[] {
  const { file, fingerprints } = WORDING;
  return [
    { kind: "title", text: file.title },
    { kind: "fields", rows: fileFields(leaflet, consent) },
    { kind: "title", text: fingerprints.title },
    {
      kind: "fingerprints",
      rows: [
        { label: fingerprints.leaflet, sha256: leaflet.bodySha256 },
        ...consent.signatures.flatMap(signatureFingerprints),
      ],
    },
  ];
}

export function fileFields(leaflet: Leaflet, { reference, supersedes }: Consent): FieldRow[] {
  const { file } = WORDING;
  const older = supersedes.map((one) => one.reference);
  return [
    { label: file.reference, lines: [reference], strong: true },
    ...(older.length > 0 ? [{ label: file.supersedes, lines: older }] : []),
    { label: file.leaflet, lines: [file.leafletVersion(leaflet.title, WORDING.version(leaflet.version))] },
  ];
}

function signatureFingerprints({ role, ink, declaration, inkSha256 }: Signature) {
  const { roles, declaration: declared, ink: drawn, typedName } = WORDING.fingerprints;
  return [
    { label: declared(roles[role]), sha256: declaration.sha256 },
    { label: (ink ? drawn : typedName)(roles[role]), sha256: inkSha256 },
  ];
}
