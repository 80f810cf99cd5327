import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openForSubsets, SUBSET_FLAGS } from "../harfbuzz-subset.ts";

const require = createRequire(import.meta.url);
const toWoff2 = require("wawoff2/compress.js") as (font: Uint8Array) => Promise<Uint8Array>;

/** `pwid` narrows the apostrophe of "Patient’s Label", which the font draws full-width. */
const KEPT_FEATURES = ["ccmp", "liga", "kern", "mark", "mkmk", "pwid"];

/** Reads a TrueType font once and cuts WOFF2 files for sets of code points from it. */
export async function openWebFont(font: Uint8Array): Promise<(codePoints: Iterable<number>) => Promise<Uint8Array>> {
  const wasm = readFileSync(require.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const cut = openForSubsets(await WebAssembly.compile(new Uint8Array(wasm)), font);
  return (codePoints) => toWoff2(cut({ flags: SUBSET_FLAGS.noHinting, codePoints, layoutFeatures: KEPT_FEATURES }));
}
