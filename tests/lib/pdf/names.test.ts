import { describe, expect, test } from "vitest";
import type { PatientLabel } from "../../../lib/label/patient-label.ts";
import type { PdfFonts } from "../../../lib/pdf/fonts.ts";
import { missingGlyphs } from "../../../lib/pdf/missing-glyphs.ts";
import { composeWhole } from "./compose-whole.ts";
import { blankChars, charsWithMupdf, extractWithMupdf, extractWithPdfJs } from "./extract-text.ts";
import { sampleConsent } from "./sample-consent.ts";
import { fontsWithBlankBold, testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

async function compose(label: Partial<PatientLabel>, fonts?: PdfFonts): Promise<Uint8Array> {
  const consent = sampleConsent(REAL_LEAFLET);
  return composeWhole({
    leaflet: REAL_LEAFLET,
    consent: { ...consent, label: { ...consent.label, ...label } },
    fonts: fonts ?? (await testFonts()),
  });
}

const withoutBreaks = (page: string) => page.replace(/\n/gu, "");

describe("a name of rare Hong Kong characters", () => {
  const label = { nameLatin: "CHAN Tai Man", nameChinese: "陳𨋢𠝹 㗎" };

  test("is read back exactly on every page", async () => {
    const bytes = await compose(label);
    for (const pages of [await extractWithMupdf(bytes), await extractWithPdfJs(bytes)]) {
      expect(pages).toHaveLength(4);
      for (const page of pages) expect(page).toContain("CHAN Tai Man 陳𨋢𠝹 㗎");
    }
  });

  test("and every visible character of the file has ink where it stands", async () => {
    expect(blankChars(await compose(label)).flat()).toEqual([]);
  });

  test("a font with empty glyphs extracts perfectly and is caught by its missing ink", async () => {
    const bytes = await compose(label, await fontsWithBlankBold());
    expect((await extractWithMupdf(bytes))[0]).toContain("CHAN Tai Man 陳𨋢𠝹 㗎");
    expect(blankChars(bytes)[0]).toEqual(expect.arrayContaining([..."陳𨋢𠝹㗎"]));
  });
});

test("a name outside the first font is drawn with the second", async () => {
  const bytes = await compose({ nameChinese: "陳䶮" });
  for (const pages of [await extractWithMupdf(bytes), await extractWithPdfJs(bytes)])
    expect(pages[0]).toContain("CHAN, Tai Man 陳䶮");
  expect(blankChars(bytes).flat()).toEqual([]);
});

test("accents, in one code point or two, and a curly apostrophe are read back as written", async () => {
  const nameLatin = "O’BRIEN Ngọc Zoe\u0301 X\u0301y";
  const bytes = await compose({ nameLatin, nameChinese: "" });
  for (const pages of [await extractWithMupdf(bytes), await extractWithPdfJs(bytes)]) {
    expect(
      withoutBreaks(pages[0] ?? "")
        .replace(/\s/gu, "")
        .normalize("NFD"),
    ).toContain(nameLatin.replace(/\s/gu, "").normalize("NFD"));
  }
  expect(blankChars(bytes).flat()).toEqual([]);
});

describe("the longest values", () => {
  const label = {
    nameLatin: "W".repeat(100),
    nameChinese: "龘".repeat(30),
    hospitalNo: "W".repeat(30),
    episodeNo: "8".repeat(30),
  };

  test("are complete, inside the label, and above the body", async () => {
    const bytes = await compose(label);
    const pages = charsWithMupdf(bytes);
    const leaflets = await extractWithMupdf(bytes);
    for (const [index, chars] of pages.entries()) {
      const text = withoutBreaks(leaflets[index] ?? "");
      expect(text).toContain("W".repeat(100));
      expect(text.split("龘").length - 1).toBe(30);
      expect(text).toContain("8".repeat(30));
      const values = chars.filter(({ char }) => char === "W" || char === "龘");
      expect(values).toHaveLength(160);
      for (const { x1, x2, y1, y2 } of values) {
        expect(x1).toBeGreaterThan(327.8 + 60);
        expect(x2).toBeLessThan(537.7);
        expect(y1).toBeGreaterThan(28);
        expect(y2).toBeLessThan(230);
      }
      const valuesEnd = Math.max(...values.map(({ y2 }) => y2));
      const body = chars.filter(({ char, x1 }) => x1 < 300 && /[簡附非常]/u.test(char)).map(({ y1 }) => y1);
      for (const y of body) expect(y).toBeGreaterThan(valuesEnd);
      for (const { x1, x2, y1, y2 } of chars) {
        expect(x1).toBeGreaterThan(50);
        expect(x2).toBeLessThan(545);
        expect(y1).toBeGreaterThan(20);
        expect(y2).toBeLessThan(830);
      }
    }
    expect(blankChars(bytes).flat()).toEqual([]);
  });
});

describe("characters that no font can draw", () => {
  const unprintable = "𪚥\uE000\u202Eש";

  test("are named by code point, each once", async () => {
    expect(missingGlyphs(`陳${unprintable}${unprintable}`, await testFonts())).toEqual([
      "U+2A6A5",
      "U+E000",
      "U+202E",
      "U+05E9",
    ]);
    expect(missingGlyphs("CHAN, Tai Man 陳𨋢𠝹 㗎 䶮’", await testFonts())).toEqual([]);
    expect(missingGlyphs("\u200B\u0000\u{F0000}\u3164", await testFonts())).toEqual([
      "U+200B",
      "U+0000",
      "U+F0000",
      "U+3164",
    ]);
  });

  test("are printed as code points in a box, and the document is still made", async () => {
    const bytes = await compose({ nameLatin: "CHAN", nameChinese: `陳${unprintable}大` });
    for (const pages of [await extractWithMupdf(bytes), await extractWithPdfJs(bytes)]) {
      for (const page of pages) {
        expect(page.replace(/\s/gu, "")).toContain("CHAN陳[U+2A6A5][U+E000][U+202E][U+05E9]大");
        expect(page).not.toMatch(/[\u202E\uE000]/u);
      }
    }
    expect(blankChars(bytes).flat()).toEqual([]);
  });

  test("a bidi control in a latin name changes no order", async () => {
    const bytes = await compose({ nameLatin: "CHAN \u202EABC", nameChinese: "" });
    expect((await extractWithMupdf(bytes))[0]).toContain("CHAN [U+202E]ABC");
  });
});
