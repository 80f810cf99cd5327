import type { PdfFonts } from "./fonts.ts";

/** Makes it once for each key under the same fonts, for as long as both are in use. */
export function keepPer<Key extends WeakKey, Value>(
  make: (key: Key, fonts: PdfFonts) => Value,
): (key: Key, fonts: PdfFonts) => Value {
  const kept = new WeakMap<PdfFonts, WeakMap<Key, Value>>();
  return (key, fonts) => {
    const ofFonts = kept.get(fonts) ?? new WeakMap<Key, Value>();
    const value = ofFonts.get(key) ?? make(key, fonts);
    kept.set(fonts, ofFonts.set(key, value));
    return value;
  };
}
