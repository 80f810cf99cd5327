export type Subsetter = {
  /** Readies a font. The function it returns cuts a font file down to these glyphs, renumbered in ascending order. */
  open(font: Uint8Array): (glyphIds: Iterable<number>) => Uint8Array;
};

type HarfBuzz = Record<"memory", WebAssembly.Memory> & Record<string, (...values: number[]) => number>;

// hb_memory_mode_t, hb_subset_flags_t and hb_subset_sets_t of harfbuzz's hb-blob.h and hb-subset.h.
const MEMORY_MODE_WRITABLE = 2;
const NO_HINTING = 1;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;

/** What a PDF never reads from an embedded TrueType font with a CIDToGIDMap. */
const DROPPED_TABLES = [
  "GSUB",
  "GPOS",
  "GDEF",
  "BASE",
  "cmap",
  "name",
  "post",
  "OS/2",
  "vhea",
  "vmtx",
  "VORG",
  "DSIG",
  "STAT",
  "gasp",
];

export async function startSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const module = await WebAssembly.compile(new Uint8Array(wasm));
  return { open: (font) => openFont(module, font) };
}

/** Each font has a machine of its own: the module's 64 MB do not grow, and four fonts do not fit in them. */
function openFont(module: WebAssembly.Module, font: Uint8Array): (glyphIds: Iterable<number>) => Uint8Array {
  const hb = new WebAssembly.Instance(module).exports as unknown as HarfBuzz;
  hb._initialize?.();
  const address = call(hb, "malloc", font.byteLength);
  if (address === 0) throw new Error("A font is too large for the subsetter");
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = call(hb, "hb_blob_create", address, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = call(hb, "hb_subset_preprocess", call(hb, "hb_face_create", blob, 0));
  return (glyphIds) => cut(hb, face, glyphIds);
}

function cut(hb: HarfBuzz, face: number, glyphIds: Iterable<number>): Uint8Array {
  const input = call(hb, "hb_subset_input_create_or_fail");
  call(hb, "hb_subset_input_set_flags", input, NO_HINTING | NO_LAYOUT_CLOSURE);
  const glyphs = call(hb, "hb_subset_input_glyph_set", input);
  for (const id of glyphIds) call(hb, "hb_set_add", glyphs, id);
  const dropped = call(hb, "hb_subset_input_set", input, DROP_TABLE_TAG);
  for (const tag of DROPPED_TABLES) call(hb, "hb_set_add", dropped, tagNumber(tag));
  const subset = call(hb, "hb_subset_or_fail", face, input);
  call(hb, "hb_subset_input_destroy", input);
  if (subset === 0) throw new Error("harfbuzz could not subset a font");
  const blob = call(hb, "hb_face_reference_blob", subset);
  const start = call(hb, "hb_blob_get_data", blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + call(hb, "hb_blob_get_length", blob));
  call(hb, "hb_blob_destroy", blob);
  call(hb, "hb_face_destroy", subset);
  return bytes;
}

function call(hb: HarfBuzz, name: string, ...values: number[]): number {
  const run = hb[name];
  if (!run) throw new Error(`harfbuzz has no ${name}`);
  return run(...values);
}

function tagNumber(tag: string): number {
  return [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}
