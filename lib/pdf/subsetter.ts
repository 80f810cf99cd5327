import { openForSubsets, SUBSET_FLAGS } from "../harfbuzz-subset.ts";

export type Subsetter = {
  /** Readies a font. The function it returns cuts a font file down to these glyphs, renumbered in ascending order. */
  open(font: Uint8Array): (glyphIds: Iterable<number>) => Uint8Array;
};

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
  const flags = SUBSET_FLAGS.noHinting | SUBSET_FLAGS.noLayoutClosure;
  return {
    open: (font) => {
      const cut = openForSubsets(module, font);
      return (glyphIds) => cut({ flags, glyphIds, dropTables: DROPPED_TABLES });
    },
  };
}
