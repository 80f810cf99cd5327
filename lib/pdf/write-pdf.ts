import { PDFContext, type PDFRef } from "pdf-lib";
import { writeCatalog } from "./catalog.ts";
import type { PdfDocument } from "./document.ts";
import { writeDocumentOutline } from "./document-outline.ts";
import { finishFile } from "./finish-file.ts";
import type { PdfFonts } from "./fonts.ts";
import type { Layout } from "./layout.ts";
import { type Page, repeated } from "./page.ts";
import { pageObject } from "./page-object.ts";
import { type PageWriter, pageWriter } from "./page-writer.ts";
import type { PdfFile } from "./pdf-file.ts";
import { type ReservedPlaces, reservePlaces } from "./reserved-places.ts";
import { collectStructure, type Structure } from "./structure.ts";
import { writeStructureTree } from "./structure-tree.ts";

/**
 * A PDF 1.7 file of one revision, PDF/A-3a and PDF/UA-1: the objects of the prefix as they are, then the document's
 * own and one cross-reference stream. Nothing in it comes from a clock or from chance: its /ID is a hash of its content.
 */
export function writePdf(document: PdfDocument, layout: Layout, fonts: PdfFonts): PdfFile {
  const { prefix } = layout;
  const context = PDFContext.create();
  context.largestObjectNumber = prefix?.lastNumber ?? 0;
  const places = prefix?.places ?? reservePlaces(context);
  const structure = collectStructure(context);
  const writer = pageWriter(context, fonts, prefix);
  const pages = writePages(context, layout, places, structure, writer);
  context.assign(places.pageTree, context.obj({ Type: "Pages", Kids: pages, Count: pages.length }));
  context.assign(places.fonts, writer.fonts());
  context.assign(places.drawings, writer.drawings());
  const tree = writeStructureTree(context, structure, layout, pages);
  const outline = writeDocumentOutline(context, structure, layout, document, pages[0] as PDFRef);
  fillPlaces(context, places);
  return finishFile(
    context,
    prefix,
    writeCatalog(context, document, { pageTree: places.pageTree, tree, outline, shared: prefix }),
  );
}

function writePages(
  context: PDFContext,
  { prefix, head, pages }: Layout,
  places: ReservedPlaces,
  structure: Structure,
  writer: PageWriter,
): PDFRef[] {
  const write = (place: PDFRef, items: Page, mark: ReturnType<Structure["marker"]>) =>
    context.assign(place, writer.content(items, mark));
  return pages.map((items, index) => {
    const known = prefix?.pages[index];
    const [page, content] = known ? [known.page, known.overlay] : [context.nextRef(), context.nextRef()];
    const mark = structure.marker(page, known?.elements.length ?? 0);
    if (index === 0) write(places.firstHead, head, mark);
    if (index === 1) write(places.head, repeated(head), mark);
    write(content, items, mark);
    if (!known) context.assign(page, pageObject(context, places, index, [content]));
    return page;
  });
}

/** A place that this document has no use for is empty, and says so. */
function fillPlaces(context: PDFContext, places: ReservedPlaces): void {
  for (const place of Object.values(places)) if (!context.lookup(place)) context.assign(place, context.obj(null));
}
