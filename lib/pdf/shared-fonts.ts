import { PATIENT_DECLARATION } from "../consent/declaration.ts";
import { type Leaflet, leafletUnits } from "../leaflet/leaflet.ts";
import { THOROUGH } from "./flate-stream.ts";
import { FACES, type FaceName, type PdfFonts, type Weight } from "./fonts.ts";
import { keepPer } from "./keep-per.ts";
import { BULLET } from "./leaflet-blocks.ts";
import { setText } from "./set-text.ts";
import { WORDING } from "./wording.ts";
import { type CutFont, cutFont, type GlyphCodes, glyphCodes } from "./write-font.ts";

export type SharedFonts = Partial<Record<FaceName, { glyphs: GlyphCodes; font: CutFont }>>;

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));

/**
 * Fonts with what the documents on one leaflet have in common: the leaflet's text and our wording. To cut and compress
 * them takes longer than all the rest of a document, so it is done once for each version of a leaflet. What they lack,
 * such as the characters of a name, goes into small fonts of the document's own.
 */
export const sharedFonts = keepPer((leaflet: Leaflet, fonts: PdfFonts): SharedFonts => {
  const used: Partial<Record<FaceName, GlyphCodes>> = {};
  const codesOf = (face: FaceName) => {
    const typeface = fonts[face];
    if (!typeface) throw new Error(`There is no font ${face}`);
    used[face] ??= glyphCodes(typeface);
    return used[face];
  };
  for (const [text, weight] of sharedTexts(leaflet)) {
    for (const { face, glyphs } of setText(text, weight, fonts)) glyphs.forEach(codesOf(face).add);
  }
  // In the order of FACES, whatever was met first: the same text gives the same bytes.
  return Object.fromEntries(
    FACES.flatMap((face) => {
      const glyphs = used[face];
      return glyphs ? [[face, { glyphs, font: cutFont(glyphs, THOROUGH) }]] : [];
    }),
  );
});

/** Words that nearly every record has, wherever they come from. */
const OFTEN_SAID: [string, Weight][] = [
  [PATIENT_DECLARATION.text, "regular"],
  ["註冊護士病房經理醫生年月日星期", "regular"],
  ["醫生護士", "bold"],
  [[...Object.values(WORDING.checks.answers), WORDING.checks.flagged("")].join(""), "bold"],
  [[WORDING.version(1), WORDING.footer.page(1, 1), ...WORDING.evidence.howToCheck("", "")].join(""), "regular"],
];

function sharedTexts(leaflet: Leaflet): [string, Weight][] {
  const { title, label, signatureLine } = leaflet;
  return [
    ...leafletUnits(leaflet).map(({ kind, text }): [string, Weight] => [text, kind === "heading" ? "bold" : "regular"]),
    [BULLET, "regular"],
    [title, "bold"],
    [label.title, "bold"],
    ...Object.values({ ...label, ...signatureLine }).map((text): [string, Weight] => [text, "regular"]),
    ...wordingTexts(WORDING),
    ...OFTEN_SAID,
    [ASCII, "regular"],
    [ASCII, "bold"],
  ];
}

/** Titles are bold. What is bold beside them is little, and lands in a document's own font. */
function wordingTexts(wording: object): [string, Weight][] {
  return Object.entries(wording).flatMap(([key, value]): [string, Weight][] => {
    if (typeof value === "string") return [[value, key === "title" ? "bold" : "regular"]];
    return typeof value === "object" ? wordingTexts(value) : [];
  });
}
