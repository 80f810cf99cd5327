import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString } from "pdf-lib";

/**
 * A copy of `original` with the pages of `cover` in front, to be handed out. The stored bytes stay as they are, and
 * this copy no longer has their fingerprint. The same input gives the same bytes.
 */
export async function prependCover(cover: Uint8Array, original: Uint8Array): Promise<Uint8Array> {
  const copy = await PDFDocument.load(original, { updateMetadata: false });
  const sheet = await PDFDocument.load(cover, { updateMetadata: false });
  const pages = await copy.copyPages(sheet, sheet.getPageIndices());
  for (const [index, page] of pages.entries()) copy.insertPage(index, page);
  const id = PDFHexString.of(createHash("sha256").update(cover).update(original).digest("hex").slice(0, 32));
  copy.context.trailerInfo.ID = copy.context.obj([id, id]);
  return copy.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
