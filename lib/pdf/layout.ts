import type { PdfDocument } from "./document.ts";
import { flow } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, drawFooter, drawHead } from "./layout-furniture.ts";
import { lastLinePages } from "./layout-leaflet.ts";
import { drawBand, recordFlow } from "./layout-record.ts";
import type { LeafletPrefix } from "./leaflet-prefix.ts";
import { type Page, type PageItem, repeated } from "./page.ts";
import { rootTag, type Tag } from "./tag.ts";

/** What a document adds to the pages of its prefix, and the pages that it has beside them. */
export type Layout = {
  prefix: LeafletPrefix | undefined;
  /** Stands on every page, and is read out on the first. */
  head: Page;
  pages: Page[];
  /** `leaflet` goes on where that of the prefix ends. */
  tags: { head: Tag; leaflet: Tag; record: Tag; evidence: Tag };
};

/** Everything in its place, page by page: the leaflet first, then the record on pages of its own. */
export function layOut(document: PdfDocument, fonts: PdfFonts, prefixAt?: (top: number) => LeafletPrefix): Layout {
  const tags = { head: rootTag("Sect"), leaflet: rootTag("Part"), record: rootTag("Part"), evidence: rootTag("Part") };
  const head = drawHead(document, fonts, tags.head);
  const prefix = prefixAt?.(head.bottom + 8.4);
  const bodies = [
    ...leafletPages(document, fonts, head.rule, prefix, tags.leaflet),
    ...appendixPages(document.record, fonts, head.bottom, tags.record),
    ...appendixPages(evidenceOf(document, prefix), fonts, head.bottom, tags.evidence),
  ];
  const pages = bodies.map((body, index) => [...body, ...drawFooter(document.footer, fonts, index + 1, bodies.length)]);
  return { prefix, head: head.items, pages, tags };
}

function leafletPages(
  { signatureLine }: PdfDocument,
  fonts: PdfFonts,
  rule: PageItem,
  prefix: LeafletPrefix | undefined,
  part: Tag,
): Page[] {
  if (!signatureLine || !prefix) return [];
  const body = { pages: prefix.pages.length, top: prefix.top, y: prefix.y, print: prefix.print };
  return lastLinePages(signatureLine, fonts, body, part).map((line) => [rule, ...line]);
}

function evidenceOf({ evidence }: PdfDocument, prefix: LeafletPrefix | undefined): PdfDocument["record"] {
  return (
    evidence &&
    prefix && { ...evidence, groups: evidence.groups({ sha256: prefix.sha256, byteLength: prefix.bytes.length }) }
  );
}

function appendixPages(appendix: PdfDocument["record"], fonts: PdfFonts, top: number, part: Tag): Page[] {
  if (!appendix) return [];
  const band = drawBand(appendix, fonts, top, part);
  const pages = flow(recordFlow(appendix.groups, fonts, part), band.bottom + 13, BODY_BOTTOM);
  return pages.map((body, index) => [...(index === 0 ? band.items : repeated(band.items)), ...body]);
}
