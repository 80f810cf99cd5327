import { describe, expect, test } from "vitest";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { type Leaflet, leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import { composeWhole } from "./compose-whole.ts";
import { type ExtractedLine, linesWithMupdf, linesWithPdfJs } from "./extract-text.ts";
import { leafletBodyLines } from "./leaflet-body.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { LONG_LEAFLET, REAL_LEAFLET, SMALL_LEAFLET, sealed } from "./test-leaflets.ts";

const ENGINES: [string, (bytes: Uint8Array) => Promise<ExtractedLine[][]>][] = [
  ["MuPDF", async (bytes) => linesWithMupdf(bytes)],
  ["PDF.js", linesWithPdfJs],
];
const RADICALS_AND_COMPATIBILITY_FORMS = /[\u2E80-\u2FDF\uF900-\uFAFF]/u;

async function compose(leaflet: Leaflet): Promise<Uint8Array> {
  return composeWhole({ leaflet, consent: sampleConsent(leaflet), fonts: await testFonts() });
}

describe.each(ENGINES)("read back by %s", (_name, linesWith) => {
  test.each([
    ["the real leaflet", REAL_LEAFLET],
    ["a second leaflet", SMALL_LEAFLET],
    ["a paragraph longer than a page", LONG_LEAFLET],
  ])("%s is complete and exact", async (_which, leaflet) => {
    const lines = leafletBodyLines(await linesWith(await compose(leaflet)), leaflet);
    expect(strippedTextSha256(lines.join(""))).toBe(leaflet.bodySha256);
    const text = lines.join("");
    for (const unit of leafletUnits(leaflet)) expect(text).toContain(unit.text);
    expect(text).not.toMatch(RADICALS_AND_COMPATIBILITY_FORMS);
  });

  test("one changed character no longer has the approved fingerprint", async () => {
    const changed = structuredClone(REAL_LEAFLET);
    const unit = changed.sections[4]?.units[1];
    if (unit) unit.text = unit.text.replace("吿", "告");
    const lines = leafletBodyLines(await linesWith(await compose(sealed(changed))), changed);
    expect(strippedTextSha256(lines.join(""))).not.toBe(REAL_LEAFLET.bodySha256);
  });

  test("the leaflet takes two pages, with the label on each page of the file", async () => {
    const pages = await linesWith(await compose(REAL_LEAFLET));
    expect(pages.findIndex((lines) => lines.some((line) => line.text.startsWith("附頁一：確認記錄")))).toBe(2);
    for (const [index, lines] of pages.entries()) {
      const text = lines.map((line) => line.text).join("\n");
      for (const part of [
        "Patient’s Label",
        "Patient Name:",
        "CHAN, Tai Man 陳大文",
        "Hospital No:",
        "H2604817",
        "Episode No:",
        "E26091277",
      ]) {
        expect(text).toContain(part);
      }
      expect(text).toContain("編號 L26-0912-0417");
      expect(text).toContain(`第 ${index + 1} 頁，共 ${pages.length} 頁`);
      expect(text).toContain("單張 5c38a900 5a734b63");
    }
  });

  test("the leaflet's own signing line carries the date of the signature", async () => {
    const [, second] = await linesWith(await compose(REAL_LEAFLET));
    const text = (second ?? []).map((line) => line.text).join("");
    expect(text).toMatch(/病人簽署：\s*日期：\s*2026年9月12日/u);
  });
});

describe("the hospital's name", () => {
  const NAME = "瑪嘉烈醫院 Princess Margaret Hospital";
  const composeFor = async (hospitalName: string) => {
    const sample = sampleConsent(REAL_LEAFLET);
    const { lastHandOver } = sample;
    const consent = { ...sample, ...(lastHandOver && { lastHandOver: { ...lastHandOver, hospitalName } }) };
    return linesWithMupdf(await composeWhole({ leaflet: REAL_LEAFLET, consent, fonts: await testFonts() }));
  };

  test("stands on top of every page, and everything else stays where it is without it", async () => {
    const without = await composeFor("");
    const withName = await composeFor(NAME);
    for (const [index, lines] of withName.entries()) {
      expect(lines[0]?.text).toBe(NAME);
      expect(lines.slice(1).map(withoutHashes)).toEqual(without[index]?.map(withoutHashes));
    }
  });

  /** The record that is attached says the hospital's name too, and so has another hash. */
  const withoutHashes = ({ text, ...place }: ExtractedLine) => ({ ...place, text: text.replace(/[0-9a-f]{8}/gu, "") });

  test("as long as a setting lets it be leaves the leaflet its two pages", async () => {
    const pages = await composeFor("W".repeat(60));
    const body = leafletBodyLines(pages, REAL_LEAFLET);
    expect(strippedTextSha256(body.join(""))).toBe(REAL_LEAFLET.bodySha256);
    expect(pages.findIndex((lines) => lines.some((line) => line.text.startsWith("附頁一：確認記錄")))).toBe(2);
    for (const lines of pages) {
      expect(
        lines
          .map((line) => line.text)
          .join("")
          .split("W").length - 1,
      ).toBe(60);
    }
  });
});
