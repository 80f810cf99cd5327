export const MAX_SCAN_BYTES = 20 * 1024 * 1024;

export type PaperScanType = "image/jpeg" | "image/png" | "application/pdf";

/**
 * What kind of file this is, by its own bytes and never by its name: a JPEG from its first marker to its last, a PNG
 * with its header and its end, a PDF with both. Half a file is refused, for nobody would notice before it is needed.
 */
export function checkPaperScan(
  bytes: Uint8Array,
): { mediaType: PaperScanType } | { refusal: "paper-scan-too-large" | "paper-scan-unreadable" } {
  if (bytes.length > MAX_SCAN_BYTES) return { refusal: "paper-scan-too-large" };
  if (isJpeg(bytes)) return { mediaType: "image/jpeg" };
  if (isPng(bytes)) return { mediaType: "image/png" };
  if (isPdf(bytes)) return { mediaType: "application/pdf" };
  return { refusal: "paper-scan-unreadable" };
}

function isJpeg(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return false;
  // Cameras may add zero bytes after the end marker.
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9 && jpegSize(bytes);
}

/** Walks the markers to the frame header: a picture has a height and a width. */
function jpegSize(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return uint16(bytes, at + 5) > 0 && uint16(bytes, at + 7) > 0;
    at += marker === 0xff ? 1 : 2 + uint16(bytes, at + 2);
  }
  return false;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

function isPng(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, PNG) &&
    text(bytes, 12, 4) === "IHDR" &&
    uint16(bytes, 16) + uint16(bytes, 18) > 0 &&
    uint16(bytes, 20) + uint16(bytes, 22) > 0 &&
    startsWith(bytes.subarray(-PNG_END.length), PNG_END)
  );
}

function isPdf(bytes: Uint8Array): boolean {
  return (
    /^%PDF-[12]\.\d/.test(text(bytes, 0, 8)) && text(bytes, Math.max(0, bytes.length - 1024), 1024).includes("%%EOF")
  );
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
