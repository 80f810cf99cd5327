import type { PdfDocument } from "./document.ts";
import { flow } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, drawFooter, drawHead } from "./layout-furniture.ts";
import { lastLinePages } from "./layout-leaflet.ts";
import { drawBand, recordFlow } from "./layout-record.ts";
import type { LeafletPrefix } from "./leaflet-prefix.ts";
import type { Page, PageItem } from "./page.ts";

/** What a document adds to the pages of its prefix, and the pages that it has beside them. */
export type Layout = {
  prefix: LeafletPrefix | undefined;
  /** Stands on every page. */
  head: Page;
  pages: Page[];
};

/** Everything in its place, page by page: the leaflet first, then the record on pages of its own. */
export function layOut(document: PdfDocument, fonts: PdfFonts, prefixAt?: (top: number) => LeafletPrefix): Layout {
  const head = drawHead(document, fonts);
  const prefix = prefixAt?.(head.bottom + 8.4);
  const bodies = [...leafletPages(document, fonts, head.rule, prefix), ...recordPages(document, fonts, head.bottom)];
  const pages = bodies.map((body, index) => [...body, ...drawFooter(document.footer, fonts, index + 1, bodies.length)]);
  return { prefix, head: head.items, pages };
}

function leafletPages(
  { signatureLine }: PdfDocument,
  fonts: PdfFonts,
  rule: PageItem,
  prefix: LeafletPrefix | undefined,
): Page[] {
  if (!signatureLine || !prefix) return [];
  const body = { pages: prefix.pages.length, top: prefix.top, y: prefix.y };
  return lastLinePages(signatureLine, fonts, body).map((line) => [rule, ...line]);
}

function recordPages({ record }: PdfDocument, fonts: PdfFonts, top: number): Page[] {
  if (!record) return [];
  const band = drawBand(record, fonts, top);
  const pages = flow(recordFlow(record.groups, fonts), band.bottom + 13, BODY_BOTTOM);
  return pages.map((body) => [...band.items, ...body]);
}
