import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { LeafletBlock, LeafletGroup } from "../../../lib/pdf/document.ts";
import type { PdfFonts } from "../../../lib/pdf/fonts.ts";
import { BODY_BOTTOM } from "../../../lib/pdf/layout-furniture.ts";
import { lastLinePages, leafletBody } from "../../../lib/pdf/layout-leaflet.ts";
import { rootTag, type Tag } from "../../../lib/pdf/tag.ts";
import { type TextStyle, textLines } from "../../../lib/pdf/text-line.ts";
import { lineFaults } from "./line-faults.ts";
import { testFonts } from "./test-fonts.ts";

const STYLE: TextStyle = { weight: "regular", size: 12, lineHeight: 17.16, colour: "#000000" };
const TOP = 140;

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await testFonts();
});

const han = fc.constantFrom(
  ..."神經根管注射是在脊椎旁邊的出口位置，由放射科醫生把藥物注入的治療方法𨋢㗎".replace("，", ""),
);
const phrase = fc.array(han, { minLength: 1, maxLength: 14 }).map((characters) => characters.join(""));
const latin = fc.constantFrom(
  "MRI",
  "X-ray",
  "Lumbar",
  "0.5%",
  "12.5 mg",
  "(CT)",
  "2026",
  "Hospital No",
  "24/7",
  "10:30",
);
const clause = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 2, arbitrary: latin },
  phrase.map((text) => `（${text}）`),
  phrase.map((text) => `「${text}」`),
  phrase.map((text) => `「${text}。」`),
  phrase.map((text) => `『（${text}）』`),
);
const stop = fc.constantFrom("，", "。", "；", "、", "：", "！", "？", "");
/** As leaflets are written: clauses with their stops, quotations, brackets within them, Latin words and numbers. */
const prose = fc
  .array(fc.tuple(clause, stop), { minLength: 1, maxLength: 16 })
  .map((clauses) => clauses.flat().join(""));

describe("5,000 texts", () => {
  test("are broken into lines without a fault, at every measure that is in use", () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 40 }), (text, measure) => {
        const lines = textLines(text, STYLE, fonts, measure * STYLE.size);
        expect(lines.flatMap((line) => line.map((cell) => cell.text)).join("")).toBe(text);
        expect(lineFaults(lines, measure)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});

test.each([
  ["begins with", ["神經", "，根管"]],
  ["ends with", ["神經（", "根管）"]],
  ["cuts", ["做 MR", "I 檢查"]],
  ["too long", ["神經根管注射神經根管注射神經"]],
  ["a lone", ["神經根管注射神經根管", "注。"]],
])("a fault that is planted is found: %s", (fault, lines) => {
  const set = lines.map((line) => [...line].map((text) => ({ text, width: 1 })));
  expect(lineFaults(set, 12)).toEqual([expect.stringContaining(fault)]);
});

const block = (kind: LeafletBlock["kind"]) => prose.map((text): LeafletBlock => ({ kind, text }));
const ordered = prose.map((text): LeafletBlock => ({ kind: "ordered", text: `1. ${text}` }));
const items = fc.array(fc.oneof(block("paragraph"), block("bullet"), ordered, block("item")), {
  maxLength: 6,
});
const group = (heading: "heading" | "tier-heading", kept: boolean) =>
  fc.tuple(block(heading), items).map(([first, rest]): LeafletGroup => ({ kept, blocks: [first, ...rest] }));
const leaflet = fc
  .array(fc.oneof(group("heading", false), group("tier-heading", true)), { minLength: 1, maxLength: 12 })
  // What ends a leaflet is never a heading.
  .chain((groups) => block("paragraph").map((last) => [...groups, { kept: false, blocks: [last] }]));

describe("500 leaflets fill their pages", () => {
  const eachLeaflet = (check: (placed: ReturnType<typeof place>) => void) =>
    fc.assert(
      fc.property(leaflet, (groups) => check(place(groups))),
      { numRuns: 500 },
    );

  test("and no page ends with a heading, and nothing runs off one", () => {
    eachLeaflet(({ pages }) => {
      for (const texts of pages.slice(0, -1)) expect(["H2", "H3"]).not.toContain(texts.at(-1)?.tag.role);
      for (const { baseline } of pages.flat()) expect(baseline).toBeLessThan(BODY_BOTTOM);
    });
  });

  test("and every heading, paragraph and tier is in one piece", () => {
    eachLeaflet(({ part, pagesOf }) => {
      for (const tag of part.children) if (tag.role !== "L") expect(pagesOf([tag])).toHaveLength(1);
      for (const [index, tag] of part.children.entries()) {
        const next = part.children.slice(index + 1);
        const end = next.findIndex(({ role }) => role === "H2" || role === "H3");
        // What follows the last heading ends with a paragraph that is not the tier's.
        if (tag.role === "H3" && end !== -1) expect(pagesOf([tag, ...next.slice(0, end)])).toHaveLength(1);
      }
    });
  });
});

test("nobody signs on a page that says nothing: what ends the leaflet stands above the signing line", () => {
  const line = { kind: "empty" as const, label: "病人簽署：", dateLabel: "日期：" };
  fc.assert(
    fc.property(leaflet, (groups) => {
      const { pages, y } = leafletBody(groups, fonts, TOP);
      const lines = lastLinePages(line, fonts, { pages: pages.length, top: TOP, y, print: "usual" }, rootTag("Part"));
      expect(lines).toHaveLength(pages.length);
      expect(pages.at(-1)).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** The lines of text on each page, and on which pages elements stand. */
function place(groups: readonly LeafletGroup[]) {
  const { pages, part } = leafletBody(groups, fonts, TOP);
  const texts = pages.map((page) =>
    page.flatMap((item) => (item.kind === "text" && item.tag ? [{ baseline: item.baseline, tag: item.tag }] : [])),
  );
  const pagesOf = (tags: readonly Tag[]) => {
    const all = new Set(tags.flatMap(everyTag));
    return texts.flatMap((onPage, index) => (onPage.some(({ tag }) => all.has(tag)) ? [index] : []));
  };
  return { pages: texts, part, pagesOf };
}

function everyTag(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(everyTag)];
}
