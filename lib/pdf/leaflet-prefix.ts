import { createHash, type Hash } from "node:crypto";
import { PDFContext, type PDFRef } from "pdf-lib";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { type NamedFile, writeAttachment } from "./attachment.ts";
import { deflated, flateStream, THOROUGH } from "./flate-stream.ts";
import { FACES, type FaceName, type PdfFonts } from "./fonts.ts";
import { keepPer } from "./keep-per.ts";
import { leafletBody } from "./layout-leaflet.ts";
import { leafletGroups } from "./leaflet-blocks.ts";
import { leafletRecord } from "./leaflet-record.ts";
import { type Chain, writeBookmarks } from "./outline.ts";
import { pageObject } from "./page-object.ts";
import type { Print } from "./print.ts";
import { type ReservedPlaces, reservePlaces } from "./reserved-places.ts";
import { fileHeader, type Places, serializeObjects } from "./serialize-objects.ts";
import { type SharedFonts, sharedFonts } from "./shared-fonts.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { collectStructure, type Structure } from "./structure.ts";
import { writeContent } from "./write-content.ts";
import { writeFont } from "./write-font.ts";
import { fontName } from "./write-text.ts";

/** What every document on a leaflet begins with, byte for byte, and what a document needs in order to go on from there. */
export type LeafletPrefix = {
  bytes: Uint8Array;
  sha256: string;
  /** After `bytes`; to be copied, never to be fed. */
  hash: Hash;
  objects: Places;
  /** The highest object number that is taken. */
  lastNumber: number;
  places: ReservedPlaces;
  shared: SharedFonts;
  /** By their names among a page's resources. */
  fonts: Record<string, PDFRef>;
  colours: PDFRef;
  /** The leaflet as data, for a program to read. */
  leaflet: NamedFile;
  pages: PrefixPage[];
  /** The leaflet's elements in reading order, but for its last line. */
  elements: PDFRef[];
  bookmarks: Chain | undefined;
  /** Where the lines begin on each page, and where they end on the last. */
  top: number;
  y: number;
  print: Print;
};

/** `overlay` is what a document draws over the leaflet's lines; `elements` are those of the lines' marked content. */
type PrefixPage = { page: PDFRef; overlay: PDFRef; elements: PDFRef[] };

/** Heads differ in height by whole lines: more kinds than this are not in use at once. */
const KEPT = 24;

/**
 * The leaflet's pages and fonts as the beginning of a file, up to but without whatever differs from one document to
 * the next. It is made once for each leaflet, for each size of print, and for each height at which its lines begin.
 */
export const leafletPrefixes = keepPer((leaflet: Leaflet, fonts: PdfFonts) => {
  const known = new Map<string, LeafletPrefix>();
  return (print: Print) =>
    (top: number): LeafletPrefix => {
      const key = `${print} ${top}`;
      const prefix = known.get(key) ?? writePrefix(leaflet, fonts, top, print);
      if (known.size >= KEPT) known.clear();
      known.set(key, prefix);
      return prefix;
    };
});

function writePrefix(leaflet: Leaflet, fonts: PdfFonts, top: number, print: Print): LeafletPrefix {
  const body = leafletBody(leafletGroups(leaflet), fonts, top, print);
  const shared = sharedFonts(leaflet, fonts);
  const context = PDFContext.create();
  const places = reservePlaces(context);
  const structure = collectStructure(context);
  const drawn = drawPages(context, body.pages, shared, places, structure);
  const elements = body.part.children.map((child) => structure.write(child, places.part));
  const bookmarks = writeBookmarks(context, structure, body.part, places.bookmark);
  const colours = context.register(flateStream(context, deflated(srgbProfile(), THOROUGH), { N: 3 }));
  const leafletFile = writeAttachment(context, leafletRecord(leaflet), THOROUGH);
  const sharedRefs = Object.entries(shared).map(
    ([face, { font }]) => [fontName(face as FaceName, "shared"), writeFont(context, font)] as const,
  );
  return {
    ...finished(context),
    places,
    shared,
    fonts: Object.fromEntries(sharedRefs),
    colours,
    leaflet: leafletFile,
    pages: drawn.map((page) => ({ ...page, elements: structure.elementsOn(page.page) })),
    elements,
    bookmarks,
    top,
    y: body.y,
    print,
  };
}

function drawPages(
  context: PDFContext,
  bodies: ReturnType<typeof leafletBody>["pages"],
  shared: SharedFonts,
  places: ReservedPlaces,
  structure: Structure,
): { page: PDFRef; overlay: PDFRef }[] {
  const glyphs = Object.fromEntries(
    FACES.map((face) => [face, { shared: shared[face]?.glyphs, own: undefined }]),
  ) as Parameters<typeof writeContent>[1]["glyphs"];
  return bodies.map((items, index) => {
    const [page, overlay] = [context.nextRef(), context.nextRef()];
    const content = writeContent(items, { glyphs, nameOf: noDrawing, mark: structure.marker(page, 0) });
    const lines = context.register(flateStream(context, deflated(content, THOROUGH)));
    context.assign(page, pageObject(context, places, index, [lines, overlay]));
    return { page, overlay };
  });
}

function finished(context: PDFContext): Pick<LeafletPrefix, "bytes" | "sha256" | "hash" | "objects" | "lastNumber"> {
  const header = fileHeader();
  const objects = serializeObjects(context, header.length, THOROUGH);
  const bytes = Buffer.concat([header, objects.bytes]);
  const hash = createHash("sha256").update(bytes);
  return {
    bytes,
    sha256: hash.copy().digest("hex"),
    hash,
    objects: objects.places,
    lastNumber: context.largestObjectNumber,
  };
}

function noDrawing(): never {
  throw new Error("Nobody has signed what every document begins with");
}
