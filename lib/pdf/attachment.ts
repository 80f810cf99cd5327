import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { deflated, flateStream } from "./flate-stream.ts";
import type { Attachment } from "./evidence-record.ts";

/** The file within the file, as what the document was made from. Source: ISO 19005-3, 6.8 and annex E. */
export function writeAttachment(context: PDFContext, { fileName, mediaType, text, at }: Attachment): PDFRef {
  const content = deflated(Buffer.from(text, "utf8"));
  const file = flateStream(context, content, {
    Type: "EmbeddedFile",
    Subtype: PDFName.of(mediaType),
    Params: { Size: content.length, ModDate: PDFString.fromDate(new Date(at)) },
  });
  return context.register(
    context.obj({
      Type: "Filespec",
      F: PDFString.of(fileName),
      UF: PDFString.of(fileName),
      AFRelationship: "Source",
      Desc: PDFString.of("The consent record as data"),
      EF: { F: context.register(file) },
    }),
  );
}
