import type { LeafletBlock, LeafletGroup, SignatureLine } from "./document.ts";
import { type Filled, type FlowBlock, fill, type Row } from "./flow.ts";
import type { PdfFonts, Weight } from "./fonts.ts";
import { BODY_BOTTOM, LEFT, MEASURE } from "./layout-furniture.ts";
import { SIGNATURE_LINE_ROOM, signatureLine } from "./layout-signature-line.ts";
import { BULLET } from "./leaflet-blocks.ts";
import { COLOURS, type Page } from "./page.ts";
import { POINTS, type Print } from "./print.ts";
import { addTag, rootTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

/** In em. */
const HEADING_SIZE = 1.1875;
const ORDERED_HANG = 1.5;
const BULLET_HANG = 1.1;

type Styles = Record<"body" | "heading" | "tier", TextStyle>;
const STYLES: Record<Print, Styles> = { usual: stylesOf(POINTS.usual), large: stylesOf(POINTS.large) };

/** `1. `, `(iv) `; a first word that is longer is none. */
const MARKER = /^\S{1,6}\s+/u;

const NUMBERING = { ordered: "Decimal", bullet: "Disc", item: "None" } as const;

/**
 * The leaflet's own lines from `top` on each page, and what they are: the same in every document on it. The last of
 * them leaves room for the signing line below it, so that nobody signs on a page that says nothing.
 */
export function leafletBody(
  groups: readonly LeafletGroup[],
  fonts: PdfFonts,
  top: number,
  print: Print = "usual",
): Filled & { part: Tag } {
  const part = rootTag("Part");
  const flowGroups = groups.map(({ kept, blocks }, groupIndex) => {
    const tags = blockTags(blocks, part);
    const set = blocks.map((block, index) =>
      flowBlock(block, blocks[index - 1], { fonts, styles: STYLES[print] }, tags[index] ?? part),
    );
    return { kept, blocks: groupIndex === groups.length - 1 ? withRoomBelow(set) : set };
  });
  const { pages, y } = fill(undefined, flowGroups, top, BODY_BOTTOM);
  return { pages, y: y - SIGNATURE_LINE_ROOM, part };
}

function withRoomBelow(blocks: readonly FlowBlock[]): FlowBlock[] {
  const room = { before: 0, rows: [{ height: SIGNATURE_LINE_ROOM, draw: () => [] }] };
  return [...blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, withNext: true } : block)), room];
}

/** An element for each block; items of one kind that follow each other are one list. */
function blockTags(blocks: readonly LeafletBlock[], part: Tag): Tag[] {
  let list: Tag | undefined;
  return blocks.map(({ kind, text }, index) => {
    if (kind === "heading") return addTag(part, "H2", { bookmark: text });
    if (kind === "tier-heading") return addTag(part, "H3", { bookmark: text });
    if (kind === "paragraph") return addTag(part, "P");
    if (!list || blocks[index - 1]?.kind !== kind) list = addTag(part, "L", { numbering: NUMBERING[kind] });
    return addTag(list, "LI");
  });
}

/** The leaflet's last line, where its body ends: a page for each that the body fills, and one more where it needs that. */
export function lastLinePages(
  line: SignatureLine,
  fonts: PdfFonts,
  body: { pages: number; top: number; y: number; print: Print },
  part: Tag,
): Page[] {
  const filled = { pages: Array.from({ length: body.pages }, () => []), y: body.y };
  const last = { kept: true, blocks: [signatureLine(line, STYLES[body.print].body, fonts, part)] };
  return fill(filled, [last], body.top, BODY_BOTTOM).pages;
}

type Setting = { fonts: PdfFonts; styles: Styles };

function flowBlock(block: LeafletBlock, before: LeafletBlock | undefined, setting: Setting, tag: Tag): FlowBlock {
  const { fonts, styles } = setting;
  if (block.kind === "heading")
    return { before: 7.4, rows: textRows(block.text, styles.heading, fonts, tag), withNext: true };
  if (block.kind === "tier-heading")
    return { before: 5.6, rows: textRows(block.text, styles.tier, fonts, tag), withNext: true };
  return {
    before: before?.kind === "heading" ? 1.5 : before?.kind === "tier-heading" ? 0 : 1.9,
    rows: bodyRows(block, setting, tag),
  };
}

function bodyRows({ kind, text }: LeafletBlock, { fonts, styles: { body } }: Setting, tag: Tag): Row[] {
  if (kind === "bullet") return textRows(text, body, fonts, tag, { lead: BULLET, hang: BULLET_HANG * body.size });
  const marker = kind === "ordered" ? MARKER.exec(text)?.[0] : undefined;
  if (!marker) return textRows(text, body, fonts, tag);
  return textRows(text.slice(marker.length), body, fonts, tag, { lead: marker, hang: ORDERED_HANG * body.size });
}

function textRows(text: string, style: TextStyle, fonts: PdfFonts, tag: Tag, { lead = "", hang = 0 } = {}): Row[] {
  const leadLine = textLines(lead, style, fonts, MEASURE)[0] ?? [];
  const indent = Math.max(hang, lineWidth(leadLine, style.size));
  const label = leadLine.length > 0 ? addTag(tag, "Lbl") : tag;
  const body = tag.role === "LI" ? addTag(tag, "LBody") : tag;
  return textLines(text, style, fonts, MEASURE - indent).map((line, index) => ({
    height: style.lineHeight,
    draw: (top) => [
      ...(index === 0 && leadLine.length > 0 ? drawLine(leadLine, style, LEFT, top, label) : []),
      ...drawLine(line, style, LEFT + indent, top, body),
    ],
  }));
}

function stylesOf(size: number): Styles {
  const style = (weight: Weight, ems: number, lineHeight: number): TextStyle => ({
    weight,
    size: size * ems,
    lineHeight: size * ems * lineHeight,
    colour: COLOURS.ink,
  });
  return { body: style("regular", 1, 1.43), heading: style("bold", HEADING_SIZE, 1.4), tier: style("bold", 1, 1.4) };
}
