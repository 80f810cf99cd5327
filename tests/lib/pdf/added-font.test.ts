import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fontProblem } from "../../../lib/pdf/font-problem.ts";
import { loadFonts } from "../../../lib/pdf/fonts.ts";
import { missingGlyphs } from "../../../lib/pdf/missing-glyphs.ts";
import { openServices } from "../../../lib/services.ts";
import { readFontFiles } from "../../../lib/store/font-files.ts";
import { temporaryFolder } from "../store/temporary.ts";
import { composeWhole } from "./compose-whole.ts";
import { extractWithMupdf, extractWithPdfJs } from "./extract-text.ts";
import { fontForOne, withoutTable, withRights, withShortTable } from "./font-tables.ts";
import { sampleConsent } from "./sample-consent.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

/** In none of the fonts that come with the program. */
const RARE = "𪚥";
const FILES = readFontFiles();
const ADDED = fontForOne(FILES.regular, RARE, "龍");

test("a character that only the hospital's font has prints as it is, and is read back", async () => {
  const packaged = await loadFonts(FILES);
  expect(missingGlyphs(`陳${RARE}`, packaged)).toEqual(["U+2A6A5"]);
  const fonts = await loadFonts({ ...FILES, added: ADDED });
  expect(missingGlyphs(`陳${RARE}`, fonts)).toEqual([]);
  const sample = sampleConsent(REAL_LEAFLET);
  const consent = { ...sample, label: { ...sample.label, nameChinese: `陳${RARE}` } };
  const bytes = await composeWhole({ leaflet: REAL_LEAFLET, consent, fonts });
  for (const pages of [await extractWithMupdf(bytes), await extractWithPdfJs(bytes)]) {
    const text = pages.join("");
    expect(text).toContain(`陳${RARE}`);
    expect(text).not.toContain("U+2A6A5");
  }
});

test("a document that needs nothing of the hospital's font is the same without it", async () => {
  const input = { leaflet: REAL_LEAFLET, consent: sampleConsent(REAL_LEAFLET) };
  const without = await composeWhole({ ...input, fonts: await loadFonts(FILES) });
  const withIt = await composeWhole({ ...input, fonts: await loadFonts({ ...FILES, added: ADDED }) });
  expect(Buffer.compare(without, withIt)).toBe(0);
});

describe("a font that cannot be used is told apart", () => {
  test.each([
    ["a good one", ADDED, undefined],
    ["a text file", Buffer.from("This is no font at all"), "it is not a TrueType font, or it is damaged"],
    ["an empty file", new Uint8Array(), "it is not a TrueType font, or it is damaged"],
    ["one that was cut short", ADDED.slice(0, 60_000), "it is not a TrueType font, or it is damaged"],
    ["one without outlines", withoutTable(ADDED, "glyf"), "it lacks glyf"],
    [
      "one that says half of its rights",
      withShortTable(ADDED, "OS/2", 8),
      "it is not a TrueType font, or it is damaged",
    ],
    ["one whose licence forbids it", withRights(ADDED, 0x0002), "its licence forbids to embed it"],
  ])("%s", async (_name, bytes, problem) => {
    expect(await fontProblem(new Uint8Array(bytes), FILES.subsetter)).toBe(problem);
  });
});

describe("at the start", () => {
  const start = (files: Record<string, Uint8Array>) => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, "fonts"));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(dataDir, "fonts", name), bytes);
    return openServices({ dataDir, leafletsDir: "lib/leaflet/texts", publicUrl: "http://127.0.0.1:3000" });
  };

  test("a damaged font is named, with what to do; nothing is opened before", async () => {
    await expect(start({ "own.ttf": ADDED.slice(0, 5000) })).rejects.toThrow(
      /own\.ttf cannot be used: .*damaged\. No record is harmed\. Replace it, or take it out/u,
    );
  });

  test("two fonts are one too many", async () => {
    await expect(start({ "a.ttf": ADDED, "b.ttf": ADDED })).rejects.toThrow(/more than one font in .*a\.ttf, b\.ttf/u);
  });

  test("a good one is used", async () => {
    const services = await start({ "own.ttf": ADDED });
    expect(missingGlyphs(RARE, await services.fonts())).toEqual([]);
    await services.store.close();
  });
});
