import type { Consent, Signature } from "../consent/consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { FieldRow } from "./document.ts";
import { WORDING } from "./wording.ts";

/** Which document this is. */
export function fileFields(leaflet: Leaflet, { reference, supersedes }: Consent): FieldRow[] {
  const { file } = WORDING;
  const older = supersedes.map((one) => one.reference);
  return [
    { label: file.reference, lines: [reference], strong: true },
    ...(older.length > 0 ? [{ label: file.supersedes, lines: older }] : []),
    { label: file.leaflet, lines: [file.leafletVersion(leaflet.title, WORDING.version(leaflet.version))] },
  ];
}

/** What a signatory declared, and what was left on the line. */
export function signatureFingerprints({ role, ink, declaration, inkSha256 }: Signature) {
  const { roles, declaration: declared, ink: drawn, typedName } = WORDING.fingerprints;
  return [
    { label: declared(roles[role]), sha256: declaration.sha256 },
    { label: (ink ? drawn : typedName)(roles[role]), sha256: inkSha256 },
  ];
}
