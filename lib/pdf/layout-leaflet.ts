import type { LeafletBlock, PdfDocument } from "./document.ts";
import { drawSignature } from "./draw-signature.ts";
import type { FlowBlock, FlowGroup, Row } from "./flow.ts";
import type { PdfFonts } from "./fonts.ts";
import { LEFT, MEASURE, RIGHT } from "./layout-furniture.ts";
import { COLOURS } from "./page.ts";
import { drawLine, lineWidth, type TextStyle, textLines } from "./text-line.ts";

const BODY: TextStyle = { weight: "regular", size: 12, lineHeight: 12 * 1.43, colour: COLOURS.ink };
const HEADING: TextStyle = { weight: "bold", size: 14.25, lineHeight: 14.25 * 1.4, colour: COLOURS.ink };
const TIER: TextStyle = { weight: "bold", size: 12, lineHeight: 12 * 1.4, colour: COLOURS.ink };

const ORDERED_HANG = 18;
const BULLET_HANG = 13.2;
const BULLET = "・";

const SIGNING_HEIGHT = 56;
const SIGNING_RULE = 54;

/** The leaflet's blocks and its last line, with the signature and the date on it. */
export function leafletFlow(document: PdfDocument, fonts: PdfFonts): FlowGroup[] {
  const groups = document.leaflet.map(({ kept, blocks }) => ({
    kept,
    blocks: blocks.map((block, index) => flowBlock(block, blocks[index - 1], fonts)),
  }));
  return [...groups, { kept: true, blocks: [signatureLine(document.signature, fonts)] }];
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

function signatureLine(signature: PdfDocument["signature"], fonts: PdfFonts): FlowBlock {
  const label = textLines(signature.label, BODY, fonts, MEASURE)[0] ?? [];
  const dateLabel = textLines(signature.dateLabel, BODY, fonts, MEASURE)[0] ?? [];
  const date = textLines(signature.date, BODY, fonts, MEASURE)[0] ?? [];
  const signatureLeft = LEFT + lineWidth(label, BODY.size);
  const signatureRight = LEFT + 277;
  const dateLabelLeft = LEFT + 301;
  const dateLeft = dateLabelLeft + lineWidth(dateLabel, BODY.size);
  const draw = (top: number) => {
    const rule = top + SIGNING_RULE;
    const textTop = rule - 15.6;
    return [
      ...drawLine(label, BODY, LEFT, textTop),
      { kind: "rule" as const, x1: signatureLeft, x2: signatureRight, y: rule, width: 0.75, colour: COLOURS.ink },
      drawSignature(signature.ink, (signatureLeft + signatureRight) / 2, rule - 1),
      ...drawLine(dateLabel, BODY, dateLabelLeft, textTop),
      ...drawLine(date, BODY, dateLeft + 7.5, textTop),
      { kind: "rule" as const, x1: dateLeft, x2: RIGHT, y: rule, width: 0.75, colour: COLOURS.ink },
    ];
  };
  return { before: 8, rows: [{ height: SIGNING_HEIGHT, draw }] };
}
