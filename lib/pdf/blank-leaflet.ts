import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { PdfDocument } from "./document.ts";
import type { PdfFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { leafletFurniture } from "./leaflet-furniture.ts";
import { leafletPrefixes } from "./leaflet-prefix.ts";
import { wholeFile } from "./pdf-file.ts";
import type { Print } from "./print.ts";
import { shortFingerprint } from "./short-fingerprint.ts";
import { WORDING } from "./wording.ts";
import { writePdf } from "./write-pdf.ts";

/** As many underscores as the paper has. */
const BLANKS = { signature: "_".repeat(19), date: "_".repeat(16) };

/**
 * The leaflet alone, to be signed by hand on a day without tablets: the label filled in where it is known, and a
 * version code in the footer, so that the sheet says later which text it was. The same input gives the same bytes.
 */
export function composeBlankLeaflet(input: {
  leaflet: Leaflet;
  fonts: PdfFonts;
  label?: PatientLabel | undefined;
  hospitalName?: string | undefined;
  print?: Print | undefined;
}): Uint8Array {
  const { leaflet, fonts, label, hospitalName = "", print = "usual" } = input;
  const document: PdfDocument = {
    ...leafletFurniture(leaflet, label, hospitalName),
    title: leaflet.title,
    footer: { left: versionCode(leaflet), page: WORDING.footer.page, right: "" },
    signatureLine: {
      kind: "underscores",
      label: leaflet.signatureLine.signature,
      signature: BLANKS.signature,
      dateLabel: leaflet.signatureLine.date,
      date: BLANKS.date,
    },
  };
  return wholeFile(writePdf(document, layOut(document, fonts, leafletPrefixes(leaflet, fonts)(print)), fonts));
}

/** `nerve-root-canal-injection v1 5c38a900 5a734b63` */
function versionCode(leaflet: Leaflet): string {
  return `${leaflet.id} v${leaflet.version} ${shortFingerprint(leaflet)}`;
}
