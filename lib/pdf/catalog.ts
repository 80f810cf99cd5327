import { type PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { writeAttachment } from "./attachment.ts";
import type { PdfDocument } from "./document.ts";
import { deflated, flateStream } from "./flate-stream.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./xmp.ts";

// Constant, so that the same record gives the same bytes under every release of a library.
const PRODUCER = "bedside-consent";
const COLOURS = "sRGB IEC61966-2.1";

type Parts = { pageTree: PDFRef; tree: PDFRef; outline: PDFRef; colours: PDFRef | undefined };

/** The root of a file, and what it says about itself, twice over and alike: PDF/A wants both to agree. */
export function writeCatalog(
  context: PDFContext,
  { title, language, dates, attachment }: PdfDocument,
  { pageTree, tree, outline, colours }: Parts,
): { root: PDFRef; info: PDFRef } {
  const xmp = Buffer.from(xmpPacket({ title, language, producer: PRODUCER, dates }), "utf8");
  const profile = colours ?? context.register(flateStream(context, deflated(srgbProfile()), { N: 3 }));
  const file = attachment && writeAttachment(context, attachment);
  const catalog = {
    Type: PDFName.of("Catalog"),
    Pages: pageTree,
    Lang: PDFString.of(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: tree,
    Outlines: outline,
    ViewerPreferences: { DisplayDocTitle: true },
    // Not compressed: it is to be found by a program that knows nothing of PDF.
    Metadata: context.register(context.stream(new Uint8Array(xmp), { Type: "Metadata", Subtype: "XML" })),
    ...(file &&
      attachment && {
        AF: [file],
        Names: { EmbeddedFiles: { Names: [PDFString.of(attachment.fileName), file] } },
      }),
    OutputIntents: [
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: PDFString.of(COLOURS),
        DestOutputProfile: profile,
      },
    ],
  };
  const information = {
    Title: PDFHexString.fromText(title),
    Producer: PDFString.of(PRODUCER),
    ...(dates && {
      CreationDate: PDFString.fromDate(new Date(dates.created)),
      ModDate: PDFString.fromDate(new Date(dates.changed)),
    }),
  };
  return { root: context.register(context.obj(catalog)), info: context.register(context.obj(information)) };
}
