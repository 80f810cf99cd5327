import type { LeafletBlock, LeafletGroup, PdfDocument } from "./document.ts";
import { type Filled, type FlowBlock, type FlowGroup, fill, type Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { keepPer } from "./keep-per.ts";
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

/** The leaflet's blocks from `top` on, and its last line. */
export function leafletPages(leaflet: NonNullable<PdfDocument["leaflet"]>, fonts: PdfFonts, top: number): Page[] {
  const last: FlowGroup = { kept: true, blocks: [signatureLine(leaflet.signatureLine, BODY, fonts)] };
  return fill(typeset(leaflet.groups, fonts)(top), [last], top, BODY_BOTTOM).pages;
}

/** The same in every document on a leaflet, for as many tops as heads of different heights have given. */
const typeset = keepPer((groups: readonly LeafletGroup[], fonts: PdfFonts) => {
  const flowGroups = groups.map(({ kept, blocks }) => ({
    kept,
    blocks: blocks.map((block, index) => flowBlock(block, blocks[index - 1], fonts)),
  }));
  const known = new Map<number, Filled>();
  return (top: number): Filled => {
    const filled = known.get(top) ?? fixed(fill(undefined, flowGroups, top, BODY_BOTTOM));
    known.set(top, filled);
    return filled;
  };
});

function fixed({ pages, y }: Filled): Filled {
  return { pages: pages.map((items) => [{ kind: "fixed", items }]), y };
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
