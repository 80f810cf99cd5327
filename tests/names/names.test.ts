import { expect, test } from "vitest";
import { missingGlyphs } from "../../lib/pdf/missing-glyphs.ts";
import { fontsWithBlankBold, testFonts } from "../lib/pdf/test-fonts.ts";
import { REAL_LEAFLET } from "../lib/pdf/test-leaflets.ts";
import { everyHanCharacter } from "./every-han-character.ts";
import { nameFaults } from "./name-faults.ts";

const EVERY = everyHanCharacter();
/** `npm run names` plays them all; this has some of each part of the tables. */
const SAMPLE = EVERY.filter((_, index) => index % 29 === 0);

test("Big5 and HKSCS-2016 define 17,707 Han characters, and each has a glyph in both weights", async () => {
  expect(new Set(EVERY).size).toBe(17_707);
  expect(missingGlyphs(EVERY.join(""), await testFonts())).toEqual([]);
});

test("names of them come back exactly from two engines, and have ink", async () => {
  expect(await nameFaults(SAMPLE, REAL_LEAFLET, await testFonts())).toEqual([]);
}, 300_000);

test("a font with empty glyphs is found out", async () => {
  const faults = await nameFaults(SAMPLE.slice(0, 5), REAL_LEAFLET, await fontsWithBlankBold());
  expect(faults).toEqual([expect.stringContaining(`without ink: `)]);
});
