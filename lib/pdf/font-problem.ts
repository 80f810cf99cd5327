import { startSubsetter } from "./subsetter.ts";
import { openTypeface } from "./typeface.ts";

/** What shaping, measuring and cutting read. */
const TABLES = ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2"];
/** OS/2's fsType, bit 1: its maker forbids to embed it. */
const NO_EMBEDDING = 0x0002;

/** Why a font file cannot be embedded here, in English, or undefined when it can. Source: OpenType 1.9. */
export async function fontProblem(bytes: Uint8Array, subsetter: Uint8Array): Promise<string | undefined> {
  const tables = tablesOf(bytes);
  if (!tables) return "it is not a TrueType font, or it is damaged";
  if (tables.has("CFF ") || tables.has("CFF2")) return "its outlines are PostScript's; a TrueType font is needed";
  const missing = TABLES.filter((name) => !tables.has(name));
  if (missing.length > 0) return `it lacks ${missing.join(", ")}`;
  const rights = tables.get("OS/2");
  if (!rights || rights.byteLength < 10) return "it is not a TrueType font, or it is damaged";
  if (rights.getUint16(8) & NO_EMBEDDING) return "its licence forbids to embed it";
  return triedOut(bytes, subsetter);
}

function tablesOf(bytes: Uint8Array): Map<string, DataView> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFont = bytes.length > 12 && [0x00010000, 0x74727565, 0x4f54544f].includes(view.getUint32(0));
  if (!isFont) return undefined;
  const tables = new Map<string, DataView>();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (entry + 16 > bytes.length) return undefined;
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(name, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

async function triedOut(bytes: Uint8Array, subsetter: Uint8Array): Promise<string | undefined> {
  try {
    const harfbuzz = await import("harfbuzzjs");
    openTypeface(harfbuzz, await startSubsetter(subsetter), bytes).subset([0]);
    return undefined;
  } catch (error) {
    return `it cannot be read (${(error as Error).message})`;
  }
}
