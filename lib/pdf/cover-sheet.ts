import type { Consent } from "../consent/consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { coverDetails } from "./cover-details.ts";
import { decisiveHandOver } from "./decisive-hand-over.ts";
import type { PdfDocument, RecordGroup } from "./document.ts";
import { fileFields } from "./file-blocks.ts";
import type { PdfFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { leafletFurniture } from "./leaflet-furniture.ts";
import { wholeFile } from "./pdf-file.ts";
import { shortFingerprint } from "./short-fingerprint.ts";
import { WORDING } from "./wording.ts";
import { writePdf } from "./write-pdf.ts";

/**
 * A file that goes with a document that is no longer valid when it is handed out. The document itself is
 * never rewritten; this page names it by its fingerprint. Throws for a consent in any other state.
 */
export function composeCoverSheet(input: { consent: Consent; leaflet: Leaflet; fonts: PdfFonts }): Uint8Array {
  const { consent, leaflet, fonts } = input;
  const { status, since, rows } = coverDetails(consent);
  const { cover } = WORDING;
  const groups: RecordGroup[] = [
    [{ kind: "status", ...cover.statuses[status] }],
    [
      { kind: "title", text: cover.details },
      { kind: "fields", rows },
    ],
    [
      { kind: "title", text: WORDING.file.title },
      { kind: "fields", rows: fileFields(leaflet, consent) },
    ],
    originals(consent),
  ];
  const document: PdfDocument = {
    ...leafletFurniture(leaflet, consent.label, decisiveHandOver(consent)?.hospitalName ?? ""),
    title: cover.documentTitle(leaflet.title),
    dates: { created: since, changed: since },
    footer: {
      left: WORDING.footer.reference(consent.reference),
      page: () => cover.footer,
      right: WORDING.footer.leaflet(shortFingerprint(leaflet)),
    },
    record: { ...cover.record, groups },
  };
  return wholeFile(writePdf(document, layOut(document, fonts), fonts));
}

function originals({ documents, paper }: Consent): RecordGroup {
  const { cover } = WORDING;
  const rows = [
    ...documents.map(({ stage, sha256 }) => ({ label: cover.stages[stage], sha256 })),
    ...(paper ? [{ label: cover.paper, sha256: paper.scan.sha256 }] : []),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "title", text: cover.originals },
    { kind: "fingerprints", rows },
  ];
}
