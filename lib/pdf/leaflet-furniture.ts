import { displayName, type PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { PdfDocument } from "./document.ts";
import { WORDING } from "./wording.ts";

/** As many underscores as the paper has, for a label that is filled in by hand. */
const BLANKS = { name: "_".repeat(14), number: "_".repeat(16) };

/** What stands on every page of a document on this leaflet, save for the footer. */
export function leafletFurniture(
  leaflet: Leaflet,
  label: PatientLabel | undefined,
  hospitalName: string,
): Pick<PdfDocument, "language" | "letterhead" | "header" | "label"> {
  const { title, name, hospitalNo, episodeNo } = leaflet.label;
  const field = (text: string, value: string | undefined, blank: string) => ({
    name: text,
    value: value ?? blank,
    isBlank: value === undefined,
  });
  return {
    language: leaflet.language,
    letterhead: hospitalName,
    header: { title: leaflet.title, version: WORDING.version(leaflet.version) },
    label: {
      title,
      fields: [
        field(name, label && displayName(label), BLANKS.name),
        field(hospitalNo, label?.hospitalNo, BLANKS.number),
        field(episodeNo, label?.episodeNo, BLANKS.number),
      ],
    },
  };
}
