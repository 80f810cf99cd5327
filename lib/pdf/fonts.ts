import { startSubsetter } from "./subsetter.ts";
import { openTypeface, type Typeface } from "./typeface.ts";

export type FontFiles = {
  regular: Uint8Array;
  bold: Uint8Array;
  fallbackRegular: Uint8Array;
  fallbackBold: Uint8Array;
  /** What the hospital adds for characters that none of these has, in every weight. */
  added?: Uint8Array;
  /** harfbuzz's subsetter, a WebAssembly module without imports. */
  subsetter: Uint8Array;
};

export const FACES = ["regular", "bold", "fallbackRegular", "fallbackBold", "added"] as const;
export type FaceName = (typeof FACES)[number];
export type PdfFonts = Record<Exclude<FaceName, "added">, Typeface> & { added?: Typeface };

export type Weight = "regular" | "bold";

/** The faces for a weight, in the order in which they are tried. */
export const FACES_OF_WEIGHT: Record<Weight, readonly FaceName[]> = {
  regular: ["regular", "fallbackRegular", "added"],
  bold: ["bold", "fallbackBold", "added"],
};

/** Opens the fonts once for a whole process: it costs time and memory that a document should not pay again. */
export async function loadFonts(files: FontFiles): Promise<PdfFonts> {
  const harfbuzz = await import("harfbuzzjs");
  const subsetter = await startSubsetter(files.subsetter);
  const open = (bytes: Uint8Array) => openTypeface(harfbuzz, subsetter, bytes);
  return {
    regular: open(files.regular),
    bold: open(files.bold),
    fallbackRegular: open(files.fallbackRegular),
    fallbackBold: open(files.fallbackBold),
    ...(files.added && { added: open(files.added) }),
  };
}
