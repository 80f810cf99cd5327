import type { PDFContext, PDFRef } from "pdf-lib";
import type { PdfDocument } from "./document.ts";
import type { Layout } from "./layout.ts";
import { type Bookmark, writeBookmarks, writeChain } from "./outline.ts";
import { PAGE_HEIGHT } from "./page.ts";
import type { Structure } from "./structure.ts";

/** The list of headings: the leaflet with its sections, then what is ours with its own. */
export function writeDocumentOutline(
  context: PDFContext,
  structure: Structure,
  { prefix, tags }: Layout,
  { header, record }: PdfDocument,
  firstPage: PDFRef,
): PDFRef {
  const root = context.nextRef();
  const entries: Bookmark[] = [];
  if (prefix) {
    const { bookmark: ref } = prefix.places;
    entries.push({ ref, title: header.title, page: firstPage, y: PAGE_HEIGHT, below: prefix.bookmarks });
  }
  const [band] = tags.record.children;
  const start = band && structure.beginningOf(band);
  if (record && start) {
    const ref = context.nextRef();
    const below = writeBookmarks(context, structure, tags.record, ref);
    entries.push({ ref, title: record.title, page: start.page, y: PAGE_HEIGHT, below });
  }
  const chain = writeChain(context, root, entries);
  const count = entries.reduce((sum, { below }) => sum + 1 + (below?.count ?? 0), 0);
  context.assign(
    root,
    context.obj({ Type: "Outlines", ...(chain && { First: chain.first, Last: chain.last, Count: count }) }),
  );
  return root;
}
