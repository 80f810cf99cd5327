import { expect, test } from "vitest";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import { composeBlankLeaflet } from "../../../lib/pdf/blank-leaflet.ts";
import { drawnInks } from "./drawn-inks.ts";
import { blankChars, charsWithMupdf, linesWithMupdf, linesWithPdfJs } from "./extract-text.ts";
import { leafletBodyLines } from "./leaflet-body.ts";
import { pageContents } from "./page-contents.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET, SMALL_LEAFLET } from "./test-leaflets.ts";

const LABEL = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };

async function compose(input: Partial<Parameters<typeof composeBlankLeaflet>[0]> = {}): Promise<Uint8Array> {
  return composeBlankLeaflet({ leaflet: REAL_LEAFLET, fonts: await testFonts(), ...input });
}

test.each([
  ["the real leaflet", REAL_LEAFLET],
  ["a second leaflet", SMALL_LEAFLET],
] as [string, Leaflet][])("%s is complete and exact, and nothing but the leaflet", async (_which, leaflet) => {
  const bytes = await compose({ leaflet });
  for (const pages of [linesWithMupdf(bytes), await linesWithPdfJs(bytes)]) {
    expect(strippedTextSha256(leafletBodyLines(pages, leaflet).join(""))).toBe(leaflet.bodySha256);
    const text = pages.flatMap((lines) => lines.map((line) => line.text)).join("\n");
    for (const word of ["編號", "附頁", "聲明：", "親筆簽署"]) expect(text).not.toContain(word);
  }
  expect((await pageContents(bytes)).flatMap(drawnInks)).toEqual([]);
  expect(blankChars(bytes).flat()).toEqual([]);
});

test("without a label it has the paper's own underscores, inside their places", async () => {
  const bytes = await compose();
  const pages = linesWithMupdf(bytes);
  expect(pages).toHaveLength(2);
  for (const lines of pages) {
    const text = lines.map((line) => line.text).join("");
    expect(text).toMatch(/Patient Name:\s*_{14}Hospital No:\s*_{16}Episode No:\s*_{16}(?!_)/u);
  }
  expect(pages[1]?.map((line) => line.text).join("")).toMatch(/病人簽署：_{19}\s*日期：_{16}(?!_)/u);
  for (const { char, x2, y1 } of charsWithMupdf(bytes).flat()) {
    if (char === "_") expect(x2).toBeLessThan(y1 < 130 ? 537.7 - 1.1 : 537.7);
  }
});

test("with a label it is filled in, and only the signing line is left to the pen", async () => {
  const pages = linesWithMupdf(await compose({ label: LABEL }));
  for (const lines of pages) {
    const text = lines.map((line) => line.text).join("\n");
    for (const part of ["CHAN, Tai Man 陳大文", "H2604817", "E26091277"]) expect(text).toContain(part);
  }
  expect(
    pages
      .flat()
      .map((line) => line.text)
      .join("")
      .split("_").length - 1,
  ).toBe(19 + 16);
});

test("every page says in its footer which text it is", async () => {
  for (const lines of await linesWithPdfJs(await compose())) {
    const footer = lines.filter((line) => line.y > 804).map((line) => line.text);
    expect(footer.join("")).toContain("nerve-root-canal-injection v1 5c38a900 5a734b63");
  }
});

test("the hospital's name takes no third page", async () => {
  const pages = linesWithMupdf(await compose({ label: LABEL, hospitalName: "瑪嘉烈醫院 Princess Margaret Hospital" }));
  expect(pages).toHaveLength(2);
  for (const lines of pages) expect(lines[0]?.text).toBe("瑪嘉烈醫院 Princess Margaret Hospital");
});

test("the same input gives the same bytes, with no date in them", async () => {
  const bytes = await compose({ label: LABEL });
  expect(Buffer.from(await compose({ label: LABEL })).equals(bytes)).toBe(true);
  expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/(?:Creation|Mod)Date/u);
});
