import { beforeAll, expect, test } from "vitest";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { composeBlankLeaflet } from "../../../lib/pdf/blank-leaflet.ts";
import { composeWhole } from "./compose-whole.ts";
import { blankChars, charsWithMupdf, linesWithMupdf, linesWithPdfJs } from "./extract-text.ts";
import { leafletBodyLines } from "./leaflet-body.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

let signed: Uint8Array;
let blank: Uint8Array;
beforeAll(async () => {
  const { lastHandOver, ...consent } = sampleConsent(REAL_LEAFLET);
  const helped = {
    ...consent,
    ...(lastHandOver && { lastHandOver: { ...lastHandOver, helpMode: "low-vision" as const } }),
  };
  const fonts = await testFonts();
  signed = await composeWhole({ leaflet: REAL_LEAFLET, consent: helped, fonts });
  blank = composeBlankLeaflet({ leaflet: REAL_LEAFLET, fonts, print: "large" });
});

test("whoever was helped to see has the leaflet in 14 points, character for character, and so has a blank one", async () => {
  for (const bytes of [signed, blank]) {
    for (const pages of [linesWithMupdf(bytes), await linesWithPdfJs(bytes)])
      expect(strippedTextSha256(leafletBodyLines(pages, REAL_LEAFLET).join(""))).toBe(REAL_LEAFLET.bodySha256);
    const body = (charsWithMupdf(bytes)[0] ?? []).filter(({ char, y1 }) => /\p{Script=Han}/u.test(char) && y1 > 160);
    const widths = body.filter(({ y2 }) => y2 < 790).map(({ x1, x2 }) => x2 - x1);
    expect(Math.min(...widths)).toBeGreaterThan(13.9);
    expect(blankChars(bytes).flat()).toEqual([]);
  }
});

test("it is the same leaflet with the same version code", async () => {
  const usual = composeBlankLeaflet({ leaflet: REAL_LEAFLET, fonts: await testFonts() });
  const codes = [blank, usual].map((bytes) =>
    linesWithMupdf(bytes)[0]
      ?.find(({ text }) => text.includes(REAL_LEAFLET.id))
      ?.text.replace(/第.*/u, ""),
  );
  expect(codes[0]).toContain(REAL_LEAFLET.bodySha256.slice(0, 8));
  expect(codes[0]).toBe(codes[1]);
});
