import type { PdfDocument } from "./document.ts";
import { flow } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, drawFooter, drawHead } from "./layout-furniture.ts";
import { leafletFlow } from "./layout-leaflet.ts";
import { drawBand, recordFlow } from "./layout-record.ts";
import type { Page } from "./page.ts";

/** Everything in its place, page by page: the leaflet first, then the record on pages of its own. */
export function layOut(document: PdfDocument, fonts: PdfFonts): Page[] {
  const head = drawHead(document, fonts);
  const band = drawBand(document.record, fonts, head.bottom);
  const leaflet = flow(leafletFlow(document, fonts), head.bottom + 8.4, BODY_BOTTOM);
  const record = flow(recordFlow(document.record.groups, fonts), band.bottom + 13, BODY_BOTTOM);
  const bodies = [
    ...leaflet.map((body) => [...head.items, head.rule, ...body]),
    ...record.map((body) => [...head.items, ...band.items, ...body]),
  ];
  return bodies.map((body, index) => [...body, ...drawFooter(document.footer, fonts, index + 1, bodies.length)]);
}
