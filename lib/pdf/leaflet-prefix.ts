import { createHash, type Hash } from "node:crypto";
import { PDFContext, type PDFRef } from "pdf-lib";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { deflated, flateStream, THOROUGH } from "./flate-stream.ts";
import { FACES, type FaceName, type PdfFonts } from "./fonts.ts";
import { keepPer } from "./keep-per.ts";
import { leafletBody } from "./layout-leaflet.ts";
import { leafletGroups } from "./leaflet-blocks.ts";
import { PAGE_HEIGHT, PAGE_WIDTH } from "./page.ts";
import { type ReservedPlaces, reservePlaces } from "./reserved-places.ts";
import { fileHeader, type Offsets, serializeObjects } from "./serialize-objects.ts";
import { type SharedFonts, sharedFonts } from "./shared-fonts.ts";
import { type DocumentGlyphs, fontName, writeContent } from "./write-content.ts";
import { writeFont } from "./write-font.ts";

/** What every document on a leaflet begins with, byte for byte, and what a document needs in order to go on from there. */
export type LeafletPrefix = {
  bytes: Uint8Array;
  sha256: string;
  /** After `bytes`; to be copied, never to be fed. */
  hash: Hash;
  offsets: Offsets;
  /** The highest object number that is taken. */
  lastNumber: number;
  places: ReservedPlaces;
  shared: SharedFonts;
  /** By their names among a page's resources. */
  fonts: Record<string, PDFRef>;
  /** What a document draws over the leaflet's lines on each page. */
  pages: { page: PDFRef; overlay: PDFRef }[];
  /** Where the lines begin on each page, and where they end on the last. */
  top: number;
  y: number;
};

/** Heads differ in height by whole lines: more kinds than this are not in use at once. */
const KEPT_TOPS = 12;

/**
 * The leaflet's pages and fonts as the beginning of a file, up to but without whatever differs from one document to
 * the next. It is made once for each leaflet and for each height at which its lines begin.
 */
export const leafletPrefixes = keepPer((leaflet: Leaflet, fonts: PdfFonts) => {
  const known = new Map<number, LeafletPrefix>();
  return (top: number): LeafletPrefix => {
    const prefix = known.get(top) ?? writePrefix(leaflet, fonts, top);
    if (known.size >= KEPT_TOPS) known.clear();
    known.set(top, prefix);
    return prefix;
  };
});

function writePrefix(leaflet: Leaflet, fonts: PdfFonts, top: number): LeafletPrefix {
  const body = leafletBody(leafletGroups(leaflet), fonts, top);
  const shared = sharedFonts(leaflet, fonts);
  const context = PDFContext.create();
  const places = reservePlaces(context);
  const overlays = body.pages.map(() => context.nextRef());
  const pages = body.pages.map((items, index) => {
    const overlay = overlays[index] as PDFRef;
    const lines = context.register(
      flateStream(context, deflated(writeContent(items, glyphsOf(shared), noDrawing), THOROUGH)),
    );
    const page = context.register(
      context.obj({
        Type: "Page",
        Parent: places.pageTree,
        MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
        Resources: { Font: places.fonts, XObject: places.drawings },
        Contents: [places.head, lines, overlay],
      }),
    );
    return { page, overlay };
  });
  const fontRefs = Object.fromEntries(
    Object.entries(shared).map(([face, { font }]) => [fontName(face as FaceName, "shared"), writeFont(context, font)]),
  );
  const header = fileHeader();
  const objects = serializeObjects(context, header.length);
  const bytes = Buffer.concat([header, objects.bytes]);
  const hash = createHash("sha256").update(bytes);
  return {
    bytes,
    sha256: hash.copy().digest("hex"),
    hash,
    offsets: objects.offsets,
    lastNumber: context.largestObjectNumber,
    places,
    shared,
    fonts: fontRefs,
    pages,
    top,
    y: body.y,
  };
}

function glyphsOf(shared: SharedFonts): DocumentGlyphs {
  return Object.fromEntries(
    FACES.map((face) => [face, { shared: shared[face]?.glyphs, own: undefined }]),
  ) as DocumentGlyphs;
}

function noDrawing(): never {
  throw new Error("Nobody has signed what every document begins with");
}
