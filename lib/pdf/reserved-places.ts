import type { PDFContext, PDFRef } from "pdf-lib";

/** Objects that every page points to, and that each document fills with its own. */
export type ReservedPlaces = { pageTree: PDFRef; head: PDFRef; fonts: PDFRef; drawings: PDFRef };

export function reservePlaces(context: PDFContext): ReservedPlaces {
  return {
    pageTree: context.nextRef(),
    head: context.nextRef(),
    fonts: context.nextRef(),
    drawings: context.nextRef(),
  };
}
