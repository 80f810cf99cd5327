import type { PdfDocument } from "./document.ts";
import { flow } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, drawFooter, drawHead } from "./layout-furniture.ts";
import { leafletPages } from "./layout-leaflet.ts";
import { drawBand, recordFlow } from "./layout-record.ts";
import type { Page } from "./page.ts";

/** Everything in its place, page by page: the leaflet first, then the record on pages of its own. */
export function layOut(document: PdfDocument, fonts: PdfFonts): Page[] {
  const head = drawHead(document, fonts);
  const bodies = [...leafletBodies(document, head, fonts), ...recordBodies(document, head, fonts)];
  return bodies.map((body, index) => [...body, ...drawFooter(document.footer, fonts, index + 1, bodies.length)]);
}

type Head = ReturnType<typeof drawHead>;

function leafletBodies({ leaflet }: PdfDocument, head: Head, fonts: PdfFonts): Page[] {
  if (!leaflet) return [];
  return leafletPages(leaflet, fonts, head.bottom + 8.4).map((body) => [...head.items, head.rule, ...body]);
}

function recordBodies({ record }: PdfDocument, head: Head, fonts: PdfFonts): Page[] {
  if (!record) return [];
  const band = drawBand(record, fonts, head.bottom);
  const pages = flow(recordFlow(record.groups, fonts), band.bottom + 13, BODY_BOTTOM);
  return pages.map((body) => [...head.items, ...band.items, ...body]);
}
