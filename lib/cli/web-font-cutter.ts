import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const toWoff2 = require("wawoff2/compress.js") as (font: Uint8Array) => Promise<Uint8Array>;

type HarfBuzz = Record<"memory", WebAssembly.Memory> & Record<string, (...values: number[]) => number>;

// hb_memory_mode_t, hb_subset_flags_t and hb_subset_sets_t of harfbuzz's hb-blob.h and hb-subset.h.
const MEMORY_MODE_WRITABLE = 2;
const NO_HINTING = 1;
const LAYOUT_FEATURE_TAG = 6;

/** `pwid` narrows the apostrophe of "Patient’s Label", which the font draws full-width. */
const KEPT_FEATURES = ["ccmp", "liga", "kern", "mark", "mkmk", "pwid"];

/** Reads a TrueType font once and cuts WOFF2 files for sets of code points from it. */
export async function openWebFont(font: Uint8Array): Promise<(codePoints: Iterable<number>) => Promise<Uint8Array>> {
  const wasm = readFileSync(require.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm));
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize?.();
  const address = call(hb, "malloc", font.byteLength);
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = call(hb, "hb_blob_create", address, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = call(hb, "hb_subset_preprocess", call(hb, "hb_face_create", blob, 0));
  return (codePoints) => toWoff2(cut(hb, face, codePoints));
}

function cut(hb: HarfBuzz, face: number, codePoints: Iterable<number>): Uint8Array {
  const input = call(hb, "hb_subset_input_create_or_fail");
  call(hb, "hb_subset_input_set_flags", input, NO_HINTING);
  const wanted = call(hb, "hb_subset_input_unicode_set", input);
  for (const codePoint of codePoints) call(hb, "hb_set_add", wanted, codePoint);
  const features = call(hb, "hb_subset_input_set", input, LAYOUT_FEATURE_TAG);
  call(hb, "hb_set_clear", features);
  for (const tag of KEPT_FEATURES) call(hb, "hb_set_add", features, tagNumber(tag));
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
