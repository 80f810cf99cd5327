import type { PdfDocument } from "./document.ts";
import type { PdfFonts } from "./fonts.ts";
import { drawLabel } from "./layout-label.ts";
import { COLOURS, MM, PAGE_WIDTH, type PageItem } from "./page.ts";
import { addTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

/** 40 full-width characters of 12 points. */
export const MEASURE = 480;
export const LEFT = (PAGE_WIDTH - MEASURE) / 2;
export const RIGHT = LEFT + MEASURE;
export const BODY_BOTTOM = 797;

const TOP = 28.35;
const LABEL_WIDTH = 74 * MM;
const RULE_BELOW_LABEL = 13.8;
const FOOTER_RULE = 804;
const FOOTER_TOP = 810.7;
const SMALL: TextStyle = { weight: "regular", size: 8.625, lineHeight: 12.4, colour: COLOURS.secondInk };
const LETTERHEAD: TextStyle = { weight: "bold", size: 11.25, lineHeight: 15.2, colour: COLOURS.ink };
const BELOW_LETTERHEAD = 6;
const TITLE: TextStyle = { weight: "bold", size: 10.5, lineHeight: 14.8, colour: COLOURS.ink };

/**
 * The head of every page: the Patient's Label, the hospital's name beside its top, and the leaflet's title and
 * version beside its foot. A name of usual length takes no room from the body.
 */
export function drawHead(
  { letterhead, header, label }: PdfDocument,
  fonts: PdfFonts,
  part: Tag,
): { items: PageItem[]; rule: PageItem; bottom: number } {
  const tags = {
    ...(letterhead !== "" && { hospital: addTag(part, "P") }),
    title: addTag(part, "H1"),
    version: addTag(part, "P"),
  };
  const box = drawLabel(label, fonts, part, { left: RIGHT - LABEL_WIDTH, top: TOP, width: LABEL_WIDTH });
  const width = MEASURE - LABEL_WIDTH - 18;
  const hospital = textLines(letterhead, LETTERHEAD, fonts, width);
  const version = textLines(header.version, SMALL, fonts, width);
  const title = textLines(header.title, TITLE, fonts, width);
  const stacked = hospital.length * LETTERHEAD.lineHeight + BELOW_LETTERHEAD + title.length * TITLE.lineHeight;
  const foot = Math.max(box.bottom, TOP + stacked + version.length * SMALL.lineHeight + 1.2);
  const versionTop = foot - 0.6 - version.length * SMALL.lineHeight;
  const titleTop = versionTop - 0.6 - title.length * TITLE.lineHeight;
  const bottom = foot + RULE_BELOW_LABEL;
  return {
    items: [
      ...hospital.flatMap((line, index) =>
        drawLine(line, LETTERHEAD, LEFT, TOP + index * LETTERHEAD.lineHeight, tags.hospital),
      ),
      ...title.flatMap((line, index) => drawLine(line, TITLE, LEFT, titleTop + index * TITLE.lineHeight, tags.title)),
      ...version.flatMap((line, index) =>
        drawLine(line, SMALL, LEFT, versionTop + index * SMALL.lineHeight, tags.version),
      ),
      ...box.items,
    ],
    rule: { kind: "rule", x1: LEFT, x2: RIGHT, y: bottom, width: 0.75, colour: COLOURS.ink },
    bottom,
  };
}

export function drawFooter(footer: PdfDocument["footer"], fonts: PdfFonts, page: number, pages: number): PageItem[] {
  const place = (text: string, share: number) => {
    const line = textLines(text, SMALL, fonts, MEASURE)[0] ?? [];
    return drawLine(line, SMALL, LEFT + (MEASURE - lineWidth(line, SMALL.size)) * share, FOOTER_TOP);
  };
  const items: PageItem[] = [
    { kind: "rule", x1: LEFT, x2: RIGHT, y: FOOTER_RULE, width: 0.75, colour: COLOURS.edge },
    ...place(footer.left, 0),
    ...place(footer.page(page, pages), footer.right === "" ? 1 : 0.5),
    ...(footer.right === "" ? [] : place(footer.right, 1)),
  ];
  return items.map((item) => ({ ...item, repeated: "Footer" }));
}
