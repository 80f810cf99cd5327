import { type PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { type NamedFile, writeAttachment } from "./attachment.ts";
import type { PdfDocument } from "./document.ts";
import { deflated, flateStream } from "./flate-stream.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./xmp.ts";

// Constant, so that the same record gives the same bytes under every release of a library.
const PRODUCER = "bedside-consent";
const COLOURS = "sRGB IEC61966-2.1";

type Parts = {
  pageTree: PDFRef;
  tree: PDFRef;
  outline: PDFRef;
  /** Of the prefix, where there is one. */
  shared: { colours: PDFRef; leaflet: NamedFile } | undefined;
};

/** The root of a file, and what it says about itself, twice over and alike: PDF/A wants both to agree. */
export function writeCatalog(
  context: PDFContext,
  { title, language, dates, attachment }: PdfDocument,
  { pageTree, tree, outline, shared }: Parts,
): { root: PDFRef; info: PDFRef } {
  const xmp = Buffer.from(xmpPacket({ title, language, producer: PRODUCER, dates }), "utf8");
  const profile = shared?.colours ?? context.register(flateStream(context, deflated(srgbProfile()), { N: 3 }));
  // In the order of their names, as a name tree wants them.
  const files = [...(shared ? [shared.leaflet] : []), ...(attachment ? [writeAttachment(context, attachment)] : [])];
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
    ...(files.length > 0 && {
      AF: files.map(({ file }) => file),
      Names: { EmbeddedFiles: { Names: files.flatMap(({ name, file }) => [PDFString.of(name), file]) } },
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
