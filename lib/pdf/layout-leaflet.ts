import type { LeafletBlock, LeafletGroup, SignatureLine } from "./document.ts";
import { type Filled, type FlowBlock, fill, type Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { BODY_BOTTOM, LEFT, MEASURE } from "./layout-furniture.ts";
import { signatureLine } from "./layout-signature-line.ts";
import { BULLET } from "./leaflet-blocks.ts";
import { COLOURS, type Page } from "./page.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

const BODY: TextStyle = { weight: "regular", size: 12, lineHeight: 12 * 1.43, colour: COLOURS.ink };
const HEADING: TextStyle = { weight: "bold", size: 14.25, lineHeight: 14.25 * 1.4, colour: COLOURS.ink };
const TIER: TextStyle = { weight: "bold", size: 12, lineHeight: 12 * 1.4, colour: COLOURS.ink };

const ORDERED_HANG = 18;
const BULLET_HANG = 13.2;

/** The leaflet's own lines from `top` on each page: the same in every document on it. */
export function leafletBody(groups: readonly LeafletGroup[], fonts: PdfFonts, top: number): Filled {
  const flowGroups = groups.map(({ kept, blocks }) => ({
    kept,
    blocks: blocks.map((block, index) => flowBlock(block, blocks[index - 1], fonts)),
  }));
  return fill(undefined, flowGroups, top, BODY_BOTTOM);
}

/** The leaflet's last line, where its body ends: a page for each that the body fills, and one more where it needs that. */
export function lastLinePages(
  line: SignatureLine,
  fonts: PdfFonts,
  body: { pages: number; top: number; y: number },
): Page[] {
  const filled = { pages: Array.from({ length: body.pages }, () => []), y: body.y };
  const last = { kept: true, blocks: [signatureLine(line, BODY, fonts)] };
  return fill(filled, [last], body.top, BODY_BOTTOM).pages;
}

function flowBlock(block: LeafletBlock, before: LeafletBlock | undefined, fonts: PdfFonts): FlowBlock {
  if (block.kind === "heading") return { before: 7.4, rows: textRows(block.text, HEADING, fonts), withNext: true };
  if (block.kind === "tier-heading") return { before: 5.6, rows: textRows(block.text, TIER, fonts), withNext: true };
  return {
    before: before?.kind === "heading" ? 1.5 : before?.kind === "tier-heading" ? 0 : 1.9,
    rows: bodyRows(block, fonts),
  };
}

function bodyRows({ kind, text }: LeafletBlock, fonts: PdfFonts): Row[] {
  if (kind === "bullet") return textRows(text, BODY, fonts, { lead: BULLET, hang: BULLET_HANG });
  const marker = kind === "ordered" ? /^\S+\s+/u.exec(text)?.[0] : undefined;
  if (!marker) return textRows(text, BODY, fonts);
  return textRows(text.slice(marker.length), BODY, fonts, { lead: marker, hang: ORDERED_HANG });
}

function textRows(text: string, style: TextStyle, fonts: PdfFonts, { lead = "", hang = 0 } = {}): Row[] {
  const leadLine = textLines(lead, style, fonts, MEASURE)[0] ?? [];
  const indent = Math.max(hang, lineWidth(leadLine, style.size));
  return textLines(text, style, fonts, MEASURE - indent).map((line, index) => ({
    height: style.lineHeight,
    draw: (top) => [
      ...(index === 0 && leadLine.length > 0 ? drawLine(leadLine, style, LEFT, top) : []),
      ...drawLine(line, style, LEFT + indent, top),
    ],
  }));
}
