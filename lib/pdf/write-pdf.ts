import { PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { PdfDocument } from "./document.ts";
import { finishFile } from "./finish-file.ts";
import type { PdfFonts } from "./fonts.ts";
import type { Layout } from "./layout.ts";
import { PAGE_HEIGHT, PAGE_WIDTH } from "./page.ts";
import { pageWriter } from "./page-writer.ts";
import type { PdfFile } from "./pdf-file.ts";
import { type ReservedPlaces, reservePlaces } from "./reserved-places.ts";

// Constant, so that the same record gives the same bytes under every release of a library.
const PRODUCER = "bedside-consent";

/**
 * A PDF 1.7 file of one revision: the objects of the prefix as they are, then the document's own, one table and one
 * trailer. Nothing in it comes from a clock or from chance: its /ID is a hash of its content.
 */
export function writePdf(document: PdfDocument, { prefix, head, pages }: Layout, fonts: PdfFonts): PdfFile {
  const context = PDFContext.create();
  context.largestObjectNumber = prefix?.lastNumber ?? 0;
  const places = prefix?.places ?? reservePlaces(context);
  const writer = pageWriter(context, fonts, prefix);
  context.assign(places.head, writer.content(head));
  const kids = pages.map((items, index) => {
    const known = prefix?.pages[index];
    if (!known) return context.register(ownPage(context, places, context.register(writer.content(items))));
    context.assign(known.overlay, writer.content(items));
    return known.page;
  });
  context.assign(places.pageTree, context.obj({ Type: "Pages", Kids: kids, Count: kids.length }));
  context.assign(places.fonts, writer.fonts());
  context.assign(places.drawings, writer.drawings());
  const root = context.register(catalog(context, document, places.pageTree));
  return finishFile(context, prefix, { root, info: context.register(information(context, document)) });
}

function ownPage(context: PDFContext, places: ReservedPlaces, content: PDFRef): PDFDict {
  return context.obj({
    Type: "Page",
    Parent: places.pageTree,
    MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
    Resources: { Font: places.fonts, XObject: places.drawings },
    Contents: [places.head, content],
  });
}

function catalog(context: PDFContext, document: PdfDocument, pageTree: PDFRef): PDFDict {
  return context.obj({
    Type: PDFName.of("Catalog"),
    Pages: pageTree,
    Lang: PDFString.of(document.language),
    ViewerPreferences: { DisplayDocTitle: true },
  });
}

function information(context: PDFContext, { title, dates }: PdfDocument): PDFDict {
  return context.obj({
    Title: PDFHexString.fromText(title),
    Producer: PDFString.of(PRODUCER),
    ...(dates && {
      CreationDate: PDFString.fromDate(new Date(dates.created)),
      ModDate: PDFString.fromDate(new Date(dates.changed)),
    }),
  });
}
