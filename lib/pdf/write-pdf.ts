import { createHash } from "node:crypto";
import { PDFContext, PDFHexString, PDFName, type PDFRef, PDFString, PDFWriter } from "pdf-lib";
import type { PdfDocument } from "./document.ts";
import { type Deflated, deflated, flateStream } from "./flate-stream.ts";
import { FACES, type FaceName, type PdfFonts } from "./fonts.ts";
import { keepPer } from "./keep-per.ts";
import { PAGE_HEIGHT, PAGE_WIDTH, type Page, type PageItem } from "./page.ts";
import type { SharedFonts } from "./shared-fonts.ts";
import { type DocumentGlyphs, fontName, writeContent } from "./write-content.ts";
import { cutFont, type GlyphCodes, useGlyphs, writeFont } from "./write-font.ts";

// Constant, so that the same record gives the same bytes under every release of a library.
const PRODUCER = "bedside-consent";
const OBJECTS_PER_TICK = 1000;

/** The pages as a PDF 1.7 file. Nothing in it comes from a clock or from chance: its /ID is a hash of its content. */
export async function writePdf(
  document: PdfDocument,
  pages: readonly Page[],
  fonts: PdfFonts,
  shared: SharedFonts = {},
): Promise<Uint8Array> {
  const context = PDFContext.create();
  const own = Object.fromEntries(FACES.map((face) => [face, useGlyphs(fonts[face])])) as Record<FaceName, GlyphCodes>;
  const contents = pages.map((page) => pageStreams(page, glyphsOf(shared, own), shared));
  const resources = context.register(context.obj({ Font: writeFonts(context, own, shared) }));
  const pageTree = writePageTree(context, contents, resources);
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: "Catalog",
      Pages: pageTree,
      Lang: PDFString.of(document.language),
      ViewerPreferences: { DisplayDocTitle: true },
    }),
  );
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(document.title),
      Producer: PDFString.of(PRODUCER),
      ...(document.dates && {
        CreationDate: PDFString.fromDate(new Date(document.dates.created)),
        ModDate: PDFString.fromDate(new Date(document.dates.changed)),
      }),
    }),
  );
  const id = PDFHexString.of(contentHash(document, contents).slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  return PDFWriter.forContext(context, OBJECTS_PER_TICK).serializeToBuffer();
}

function glyphsOf(shared: SharedFonts, own?: Record<FaceName, GlyphCodes>): DocumentGlyphs {
  return Object.fromEntries(
    FACES.map((face) => [face, { shared: shared[face]?.glyphs, own: own?.[face] }]),
  ) as DocumentGlyphs;
}

/** A page's content in streams, in the order in which it is drawn. */
function pageStreams(page: Page, glyphs: DocumentGlyphs, shared: SharedFonts): Deflated[] {
  const streams: Deflated[] = [];
  let changing: PageItem[] = [];
  const end = () => {
    if (changing.length > 0) streams.push(deflated(writeContent(changing, glyphs)));
    changing = [];
  };
  for (const item of page) {
    if (item.kind !== "fixed") {
      changing.push(item);
      continue;
    }
    end();
    streams.push(fixedStream(item.items, shared));
  }
  end();
  return streams;
}

const fixedStream = keepPer(
  (items: readonly PageItem[], shared: SharedFonts): Deflated => deflated(writeContent(items, glyphsOf(shared))),
);

function writeFonts(
  context: PDFContext,
  own: Record<FaceName, GlyphCodes>,
  shared: SharedFonts,
): Record<string, PDFRef> {
  const refs: Record<string, PDFRef> = {};
  for (const face of FACES) {
    const common = shared[face];
    if (common) refs[fontName(face, "shared")] = writeFont(context, common.font);
    if (own[face].glyphs.length > 0) refs[fontName(face, "own")] = writeFont(context, cutFont(own[face]));
  }
  return refs;
}

function writePageTree(context: PDFContext, contents: readonly Deflated[][], resources: PDFRef): PDFRef {
  const tree = context.nextRef();
  const kids = contents.map((streams) => {
    const refs = streams.map((stream) => context.register(flateStream(context, stream)));
    return context.register(context.obj({ Type: "Page", Parent: tree, Contents: refs }));
  });
  context.assign(
    tree,
    context.obj({
      Type: PDFName.of("Pages"),
      Kids: kids,
      Count: kids.length,
      MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
      Resources: resources,
    }),
  );
  return tree;
}

function contentHash(document: PdfDocument, contents: readonly Deflated[][]): string {
  const hash = createHash("sha256").update(JSON.stringify(document));
  for (const { bytes } of contents.flat()) hash.update("\0").update(bytes);
  return hash.digest("hex");
}
