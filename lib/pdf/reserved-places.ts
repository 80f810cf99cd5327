import type { PDFContext, PDFRef } from "pdf-lib";

/** Objects that a prefix points to, and that each document fills with its own. */
export type ReservedPlaces = Record<(typeof PLACES)[number], PDFRef>;

/** `part` and `bookmark` are the leaflet's own, whose ends a document adds. */
const PLACES = ["pageTree", "firstHead", "head", "fonts", "drawings", "part", "bookmark"] as const;

export function reservePlaces(context: PDFContext): ReservedPlaces {
  return Object.fromEntries(PLACES.map((place) => [place, context.nextRef()])) as ReservedPlaces;
}
