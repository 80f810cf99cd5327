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
  { header, record, evidence }: PdfDocument,
  firstPage: PDFRef,
): PDFRef {
  const root = context.nextRef();
  const entries: Bookmark[] = [];
  if (prefix) {
    const { bookmark: ref } = prefix.places;
    entries.push({ ref, title: header.title, page: firstPage, y: PAGE_HEIGHT, below: prefix.bookmarks });
  }
  for (const [appendix, part] of [[record, tags.record] as const, [evidence, tags.evidence] as const]) {
    const [band] = part.children;
    const start = band && structure.beginningOf(band);
    if (!appendix || !start) continue;
    const ref = context.nextRef();
    const below = writeBookmarks(context, structure, part, ref);
    entries.push({ ref, title: appendix.title, page: start.page, y: PAGE_HEIGHT, below });
  }
  const chain = writeChain(context, root, entries);
  const count = entries.reduce((sum, { below }) => sum + 1 + (below?.count ?? 0), 0);
  context.assign(
    root,
    context.obj({ Type: "Outlines", ...(chain && { First: chain.first, Last: chain.last, Count: count }) }),
  );
  return root;
}
