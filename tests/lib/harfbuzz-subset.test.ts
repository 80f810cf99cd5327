import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import { beforeAll, expect, test } from "vitest";
import { openForSubsets, SUBSET_FLAGS, type Subset } from "../../lib/harfbuzz-subset.ts";

const require = createRequire(import.meta.url);
const flags = SUBSET_FLAGS.noHinting;
const codePoints = [..."單張吿"].map((character) => character.codePointAt(0) ?? 0);

let cut: (subset: Subset) => Uint8Array;
beforeAll(async () => {
  const wasm = readFileSync(require.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const font = require.resolve("@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf");
  cut = openForSubsets(await WebAssembly.compile(new Uint8Array(wasm)), readFileSync(font));
});

/** U+FFFF ends a character map; it is no character of the font's. */
const charactersIn = (font: Uint8Array) => fontkit.create(font).characterSet.filter((one: number) => one !== 0xffff);
const tablesIn = (font: Uint8Array) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) =>
    String.fromCharCode(...font.subarray(12 + index * 16, 16 + index * 16)),
  );
};

test("a subset has the code points asked for and no others, cut again and again", () => {
  for (const some of [codePoints, codePoints.slice(1), codePoints])
    expect(charactersIn(cut({ flags, codePoints: some })).toSorted()).toEqual(some.toSorted());
});

test("a glyph asked for by its number is kept, tables to be dropped are gone", () => {
  const alone = flags | SUBSET_FLAGS.noLayoutClosure;
  const whole = cut({ flags: alone, glyphIds: [1, 2, 3] });
  expect(fontkit.create(whole).numGlyphs).toBe(4);
  expect(tablesIn(whole)).toContain("name");
  const bare = cut({ flags: alone, glyphIds: [1, 2, 3], dropTables: ["name"] });
  expect(tablesIn(bare)).toEqual(tablesIn(whole).filter((table) => table !== "name"));
});

test("layout features are those of the list, where one is given", () => {
  const text = [..."Patient’s"].map((character) => character.codePointAt(0) ?? 0);
  const featuresIn = (font: Uint8Array) => [...new Set(fontkit.create(font).availableFeatures)];
  expect(featuresIn(cut({ flags, codePoints: text, layoutFeatures: ["pwid"] }))).toContain("pwid");
  expect(featuresIn(cut({ flags, codePoints: text, layoutFeatures: [] }))).not.toContain("pwid");
});
