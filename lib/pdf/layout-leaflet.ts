import type { LeafletBlock, LeafletGroup, SignatureLine } from "./document.ts";
import { type Filled, type FlowBlock, fill, type Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, LEFT, MEASURE } from "./layout-furniture.ts";
import { signatureLine } from "./layout-signature-line.ts";
import { BULLET } from "./leaflet-blocks.ts";
import { COLOURS, type Page } from "./page.ts";
import { addTag, rootTag, type Tag } from "./tag.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

const BODY: TextStyle = { weight: "regular", size: 12, lineHeight: 12 * 1.43, colour: COLOURS.ink };
const HEADING: TextStyle = { weight: "bold", size: 14.25, lineHeight: 14.25 * 1.4, colour: COLOURS.ink };
const TIER: TextStyle = { weight: "bold", size: 12, lineHeight: 12 * 1.4, colour: COLOURS.ink };

const ORDERED_HANG = 18;
const BULLET_HANG = 13.2;

/** `1. `, `(iv) `; a first word that is longer is none. */
const MARKER = /^\S{1,6}\s+/u;

const NUMBERING = { ordered: "Decimal", bullet: "Disc", item: "None" } as const;

/** The leaflet's own lines from `top` on each page, and what they are: the same in every document on it. */
export function leafletBody(groups: readonly LeafletGroup[], fonts: PdfFonts, top: number): Filled & { part: Tag } {
  const part = rootTag("Part");
  const flowGroups = groups.map(({ kept, blocks }) => {
    const tags = blockTags(blocks, part);
    return {
      kept,
      blocks: blocks.map((block, index) => flowBlock(block, blocks[index - 1], fonts, tags[index] ?? part)),
    };
  });
  return { ...fill(undefined, flowGroups, top, BODY_BOTTOM), part };
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
  body: { pages: number; top: number; y: number },
  part: Tag,
): Page[] {
  const filled = { pages: Array.from({ length: body.pages }, () => []), y: body.y };
  const last = { kept: true, blocks: [signatureLine(line, BODY, fonts, part)] };
  return fill(filled, [last], body.top, BODY_BOTTOM).pages;
}

function flowBlock(block: LeafletBlock, before: LeafletBlock | undefined, fonts: PdfFonts, tag: Tag): FlowBlock {
  if (block.kind === "heading") return { before: 7.4, rows: textRows(block.text, HEADING, fonts, tag), withNext: true };
  if (block.kind === "tier-heading")
    return { before: 5.6, rows: textRows(block.text, TIER, fonts, tag), withNext: true };
  return {
    before: before?.kind === "heading" ? 1.5 : before?.kind === "tier-heading" ? 0 : 1.9,
    rows: bodyRows(block, fonts, tag),
  };
}

function bodyRows({ kind, text }: LeafletBlock, fonts: PdfFonts, tag: Tag): Row[] {
  if (kind === "bullet") return textRows(text, BODY, fonts, tag, { lead: BULLET, hang: BULLET_HANG });
  const marker = kind === "ordered" ? MARKER.exec(text)?.[0] : undefined;
  if (!marker) return textRows(text, BODY, fonts, tag);
  return textRows(text.slice(marker.length), BODY, fonts, tag, { lead: marker, hang: ORDERED_HANG });
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
