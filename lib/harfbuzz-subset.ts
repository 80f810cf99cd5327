type HarfBuzz = Record<"memory", WebAssembly.Memory> & Record<string, (...values: number[]) => number>;

// hb_memory_mode_t and hb_subset_sets_t of harfbuzz's hb-blob.h and hb-subset.h.
const MEMORY_MODE_WRITABLE = 2;
const SETS = { dropTables: 3, layoutFeatures: 6 };

/** hb_subset_flags_t. */
export const SUBSET_FLAGS = { noHinting: 1, noLayoutClosure: 0x200 };

export type Subset = {
  flags: number;
  codePoints?: Iterable<number>;
  glyphIds?: Iterable<number>;
  /** Only these; without the list, the ones that harfbuzz keeps by itself. */
  layoutFeatures?: readonly string[];
  /** Beside those that harfbuzz drops by itself. */
  dropTables?: readonly string[];
};

/**
 * Opens a TrueType font in harfbuzz's subsetter, a WebAssembly module without imports; the function it returns cuts
 * the font down. Each font has a machine of its own: the module's 64 MB do not grow, and four fonts do not fit in
 * them.
 */
export function openForSubsets(module: WebAssembly.Module, font: Uint8Array): (subset: Subset) => Uint8Array {
  const hb = new WebAssembly.Instance(module).exports as unknown as HarfBuzz;
  hb._initialize?.();
  const address = call(hb, "malloc", font.byteLength);
  if (address === 0) throw new Error("A font is too large for the subsetter");
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = call(hb, "hb_blob_create", address, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = call(hb, "hb_subset_preprocess", call(hb, "hb_face_create", blob, 0));
  return (subset) => cut(hb, face, subset);
}

function cut(hb: HarfBuzz, face: number, subset: Subset): Uint8Array {
  const { flags, codePoints = [], glyphIds = [], layoutFeatures, dropTables = [] } = subset;
  const input = call(hb, "hb_subset_input_create_or_fail");
  call(hb, "hb_subset_input_set_flags", input, flags);
  addAll(hb, call(hb, "hb_subset_input_unicode_set", input), codePoints);
  addAll(hb, call(hb, "hb_subset_input_glyph_set", input), glyphIds);
  addAll(hb, call(hb, "hb_subset_input_set", input, SETS.dropTables), dropTables.map(tagNumber));
  if (layoutFeatures) {
    const features = call(hb, "hb_subset_input_set", input, SETS.layoutFeatures);
    call(hb, "hb_set_clear", features);
    addAll(hb, features, layoutFeatures.map(tagNumber));
  }
  const made = call(hb, "hb_subset_or_fail", face, input);
  call(hb, "hb_subset_input_destroy", input);
  if (made === 0) throw new Error("harfbuzz could not subset a font");
  const blob = call(hb, "hb_face_reference_blob", made);
  const start = call(hb, "hb_blob_get_data", blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + call(hb, "hb_blob_get_length", blob));
  call(hb, "hb_blob_destroy", blob);
  call(hb, "hb_face_destroy", made);
  return bytes;
}

function addAll(hb: HarfBuzz, set: number, values: Iterable<number>): void {
  for (const value of values) call(hb, "hb_set_add", set, value);
}

function call(hb: HarfBuzz, name: string, ...values: number[]): number {
  const run = hb[name];
  if (!run) throw new Error(`harfbuzz has no ${name}`);
  return run(...values);
}

function tagNumber(tag: string): number {
  return [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}
