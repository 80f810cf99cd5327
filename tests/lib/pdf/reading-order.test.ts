import { expect, test } from "vitest";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { leafletTiers, leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import { BULLET } from "../../../lib/pdf/leaflet-blocks.ts";
import { WORDING } from "../../../lib/pdf/wording.ts";
import { composeWhole } from "./compose-whole.ts";
import { linesWithPdfJs } from "./extract-text.ts";
import { elementsOf, type ReadElement, readStructure } from "./read-structure.ts";
import { sampleConsent } from "./sample-consent.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const compose = async () =>
  composeWhole({ leaflet: REAL_LEAFLET, consent: sampleConsent(REAL_LEAFLET), fonts: await testFonts() });
const textsOf = (pages: ReadElement[], role: string) =>
  pages.flatMap((page) => elementsOf(page, role)).map(({ text }) => text);

test("read out in the order of its tags, the leaflet is the approved one", async () => {
  const [first, second] = await readStructure(await compose());
  const parts = [first, second].flatMap((page) => (page ? elementsOf(page, "Part") : []));
  const text = parts
    .map((part) => part.text)
    .join("")
    .replaceAll(BULLET, "");
  const body = text.slice(0, text.indexOf(REAL_LEAFLET.signatureLine.signature));
  expect(strippedTextSha256(body)).toBe(REAL_LEAFLET.bodySha256);
  expect(text.slice(body.length).replace(/\s/gu, "")).toBe("病人簽署：日期：2026年9月12日");
});

test("sections and tiers are headings, items are lists, and the label is read once", async () => {
  const pages = await readStructure(await compose());
  const units = leafletUnits(REAL_LEAFLET);
  expect(textsOf(pages, "H1")).toEqual([REAL_LEAFLET.title]);
  expect(textsOf(pages, "H2")).toEqual([
    ...REAL_LEAFLET.sections.map(({ heading }) => heading.text),
    WORDING.record.title,
    WORDING.evidence.page.title,
  ]);
  expect(textsOf(pages, "H3").slice(0, 4)).toEqual(leafletTiers(REAL_LEAFLET).map(({ heading }) => heading.text));
  expect(textsOf(pages.slice(0, 2), "LI")).toHaveLength(
    units.filter(({ kind }) => kind !== "heading" && kind !== "paragraph").length,
  );
  expect(textsOf(pages, "TH").filter((text) => text.startsWith("Patient Name"))).toHaveLength(1);
});

test("the acknowledgements are a table with headings, and a signature has words in its place", async () => {
  const pages = await readStructure(await compose());
  const table = pages.flatMap((page) => elementsOf(page, "Table")).find(({ text }) => text.startsWith("風險級別"));
  const rows = table?.children.map((row) => row.children.map(({ role, text }) => [role, text.trim()]));
  expect(rows?.[0]).toEqual([
    ["TH", "風險級別"],
    ["TH", "病人確認時間"],
  ]);
  expect(rows?.[1]).toEqual([
    ["TH", "常見風險"],
    ["TD", "14:12:08"],
  ]);
  expect(pages.flatMap((page) => elementsOf(page, "Figure")).map(({ alt }) => alt)).toEqual([
    "手寫簽署",
    "手寫簽署",
    WORDING.evidence.codeAlt,
  ]);
});

test("everything that is printed is read once, or is an artifact in a margin", async () => {
  const bytes = await compose();
  const read = (await readStructure(bytes)).map(({ text }) => text).join("");
  const lines = (await linesWithPdfJs(bytes)).flatMap((page, index) =>
    page.filter(({ y }) => y < 804 && (index === 0 || y > 127)),
  );
  const letters = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");
  const printed = lines.map(({ text }) => text).join("");
  const bandRepeats = [WORDING.record, WORDING.evidence.page].map(({ title, note }) =>
    `${title}${note}`.repeat(printed.split(title).length - 2),
  );
  expect(letters(read + bandRepeats.join(""))).toBe(letters(printed));
});
