import { createHash } from "node:crypto";
import { PDFContext, PDFHexString, PDFName, type PDFRef, PDFString, PDFWriter } from "pdf-lib";
import type { PdfDocument } from "./document.ts";
import { deflated, flateStream } from "./flate-stream.ts";
import { FACES, type FaceName, type PdfFonts } from "./fonts.ts";
import { PAGE_HEIGHT, PAGE_WIDTH, type Page } from "./page.ts";
import type { SharedFonts } from "./shared-fonts.ts";
import { type FaceGlyphs, fontName, writeContent } from "./write-content.ts";
import { cutFont, useGlyphs, writeFont } from "./write-font.ts";

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
  const glyphs = Object.fromEntries(
    FACES.map((face) => [face, { shared: shared[face]?.glyphs, own: useGlyphs(fonts[face]) }]),
  ) as Record<FaceName, FaceGlyphs>;
  const contents = pages.map((page) => writeContent(page, glyphs));
  const resources = context.register(context.obj({ Font: writeFonts(context, glyphs, shared) }));
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

function writeFonts(
  context: PDFContext,
  glyphs: Record<FaceName, FaceGlyphs>,
  shared: SharedFonts,
): Record<string, PDFRef> {
  const refs: Record<string, PDFRef> = {};
  for (const face of FACES) {
    const common = shared[face];
    if (common) refs[fontName(face, "shared")] = writeFont(context, common.font);
    const { own } = glyphs[face];
    if (own.glyphs.length > 0) refs[fontName(face, "own")] = writeFont(context, cutFont(own));
  }
  return refs;
}

function writePageTree(context: PDFContext, contents: readonly string[], resources: PDFRef): PDFRef {
  const tree = context.nextRef();
  const kids = contents.map((content) =>
    context.register(
      context.obj({ Type: "Page", Parent: tree, Contents: context.register(flateStream(context, deflated(content))) }),
    ),
  );
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

function contentHash(document: PdfDocument, contents: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of [JSON.stringify(document), ...contents]) hash.update(part).update("\0");
  return hash.digest("hex");
}
