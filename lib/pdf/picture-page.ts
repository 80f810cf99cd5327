import { PDFDocument } from "pdf-lib";

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 28;

/** A picture on a page of its own, as large as the page allows. */
export async function composePicturePage(picture: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = mediaType === "image/png" ? await document.embedPng(picture) : await document.embedJpg(picture);
  const page = document.addPage([A4.width, A4.height]);
  const { width, height } = image.scaleToFit(A4.width - 2 * MARGIN, A4.height - 2 * MARGIN);
  page.drawImage(image, { x: (A4.width - width) / 2, y: A4.height - MARGIN - height, width, height });
  return document.save();
}
