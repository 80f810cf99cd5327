import type { PDFContext, PDFDict, PDFRawStream, PDFRef } from "pdf-lib";
import { deflated, flateStream } from "./flate-stream.ts";
import { FACES, type PdfFonts } from "./fonts.ts";
import type { LeafletPrefix } from "./leaflet-prefix.ts";
import type { Drawing, Page } from "./page.ts";
import { type ContentPlace, drawingName, writeContent } from "./write-content.ts";
import { writeDrawing } from "./write-drawing.ts";
import { glyphCodes, ownFont, writeFont } from "./write-font.ts";
import { type DocumentGlyphs, fontName } from "./write-text.ts";

/** Writes the pages of one document, and after them the fonts and drawings that they turned out to need. */
export type PageWriter = {
  content(items: Page, mark: ContentPlace["mark"]): PDFRawStream;
  fonts(): PDFDict;
  drawings(): PDFDict;
};

export function pageWriter(context: PDFContext, fonts: PdfFonts, prefix: LeafletPrefix | undefined): PageWriter {
  const glyphs = Object.fromEntries(
    FACES.map((face) => [face, { shared: prefix?.shared[face]?.glyphs, own: fonts[face] && glyphCodes(fonts[face]) }]),
  ) as DocumentGlyphs;
  const drawings = new Map<Drawing, string>();
  const used: Record<string, PDFRef> = {};
  const nameOf = (drawing: Drawing) => {
    const name = drawings.get(drawing) ?? drawingName(drawings.size);
    if (!drawings.has(drawing)) used[name] = context.register(writeDrawing(context, drawing));
    drawings.set(drawing, name);
    return name;
  };
  return {
    content: (items, mark) => flateStream(context, deflated(writeContent(items, { glyphs, nameOf, mark }))),
    fonts: () => context.obj({ ...prefix?.fonts, ...ownFonts(context, glyphs) }),
    drawings: () => context.obj(used),
  };
}

function ownFonts(context: PDFContext, glyphs: DocumentGlyphs): Record<string, PDFRef> {
  const used = FACES.flatMap((face) => {
    const { own } = glyphs[face];
    return own && own.glyphs.length > 0 ? [[fontName(face, "own"), writeFont(context, ownFont(own))] as const] : [];
  });
  return Object.fromEntries(used);
}
