import { deflateSync, inflateSync } from "node:zlib";
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";

type Fault = (document: PDFDocument) => void;

const name = PDFName.of;

/** What is done to a good document, by what a checker should say of it: clause and number of the rule, of either standard. */
export const PLANTED_FAULTS: Record<string, { rule: string; plant: Fault }> = {
  "a signature without words in its place": {
    rule: "7.3-1",
    plant: (document) => eachElement(document, "Figure", (figure) => figure.delete(name("Alt"))),
  },
  "text that belongs to no element": {
    rule: "7.1-3",
    plant: (document) =>
      editFirstPage(document, (content) => content.replace(/\/H1 <<[^>]*>> BDC\n(.*?)\nEMC/su, "$1")),
  },
  "a document that does not say that it is tagged": {
    rule: "6.2-1",
    plant: (document) => document.catalog.delete(name("MarkInfo")),
  },
  "no language": { rule: "7.2-34", plant: (document) => document.catalog.delete(name("Lang")) },
  "a window that shows the file's name": {
    rule: "7.1-10",
    plant: (document) => document.catalog.delete(name("ViewerPreferences")),
  },
  "no claim to PDF/UA": {
    rule: "5-1",
    plant: (document) => editMetadata(document, (xmp) => xmp.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  },
  "colours of no known space": {
    rule: "6.2.4.3-2",
    plant: (document) => document.catalog.delete(name("OutputIntents")),
  },
  "a font that is not in the file": {
    rule: "6.2.11.4.1-1",
    plant: (document) => eachDictionary(document, "FontDescriptor", (font) => font.delete(name("FontFile2"))),
  },
  "letters that stand for nothing": {
    rule: "6.2.11.7.2-1",
    plant: (document) => eachDictionary(document, "Font", (font) => font.delete(name("ToUnicode"))),
  },
  "a table whose headings head nothing": {
    rule: "7.5-1",
    plant: (document) => eachElement(document, "TH", (heading) => heading.delete(name("A"))),
  },
};

/** Reads and writes the document anew, with the fault. Without one it still is a good document. */
export async function planted(bytes: Uint8Array, plant: Fault = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  plant(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function eachElement(document: PDFDocument, role: string, change: (element: PDFDict) => void): void {
  eachDictionary(document, role, change, "S");
}

function eachDictionary(
  document: PDFDocument,
  type: string,
  change: (dictionary: PDFDict) => void,
  key = "Type",
): void {
  const found = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name(key)) === name(type) ? [object] : []));
  if (found.length === 0) throw new Error(`There is no ${type} to plant a fault in`);
  found.forEach(change);
}

function editFirstPage(document: PDFDocument, change: (content: string) => string): void {
  const contents = document.getPage(0).node.Contents();
  if (!contents || !("asArray" in contents)) throw new Error("A page's contents are a list");
  for (const ref of contents.asArray()) {
    const stream = document.context.lookup(ref);
    if (!isDeflated(stream)) continue;
    const text = inflateSync(stream.contents).toString("latin1");
    if (change(text) === text) continue;
    stream.updateContents(new Uint8Array(deflateSync(Buffer.from(change(text), "latin1"))));
    return;
  }
  throw new Error("The first page has nothing to plant a fault in");
}

function isDeflated(stream: PDFObject | undefined): stream is PDFRawStream {
  return stream instanceof PDFRawStream && stream.dict.has(name("Filter"));
}

function editMetadata(document: PDFDocument, change: (xmp: string) => string): void {
  const stream = document.catalog.lookup(name("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("There is no metadata to plant a fault in");
  stream.updateContents(new Uint8Array(Buffer.from(change(Buffer.from(stream.contents).toString("utf8")), "utf8")));
}
