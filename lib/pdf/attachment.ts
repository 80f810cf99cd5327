import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { Attachment } from "./document.ts";
import { deflated, flateStream } from "./flate-stream.ts";

export type NamedFile = { name: string; file: PDFRef };

/** The file within the file, as what the document was made from. Source: ISO 19005-3, 6.8 and annex E. */
export function writeAttachment(
  context: PDFContext,
  { fileName, description, text, at }: Attachment,
  level?: number,
): NamedFile {
  const content = deflated(Buffer.from(text, "utf8"), level);
  const file = flateStream(context, content, {
    Type: "EmbeddedFile",
    Subtype: PDFName.of("application/json"),
    Params: { Size: content.length, ...(at && { ModDate: PDFString.fromDate(new Date(at)) }) },
  });
  const specification = context.register(
    context.obj({
      Type: "Filespec",
      F: PDFString.of(fileName),
      UF: PDFString.of(fileName),
      AFRelationship: "Source",
      Desc: PDFString.of(description),
      EF: { F: context.register(file) },
    }),
  );
  return { name: fileName, file: specification };
}
