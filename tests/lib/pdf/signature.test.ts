import fc from "fast-check";
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { PATIENT_INK } from "../../../lib/cli/sample-ink.ts";
import { drawSignature } from "../../../lib/pdf/draw-signature.ts";
import { drawThumbprint } from "../../../lib/pdf/draw-thumbprint.ts";
import type { Drawing, InkPiece, Spot } from "../../../lib/pdf/page.ts";
import { type Ink, SIGNING_FRAME_ASPECT } from "../../../lib/signature/ink.ts";
import { composeWhole } from "./compose-whole.ts";
import { sampleConsent } from "./sample-consent.ts";
import { streamText } from "./stream-text.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const PEN = "0.043 0.165 0.42 RG";

async function compose(ink: Ink): Promise<Uint8Array> {
  const consent = sampleConsent(REAL_LEAFLET);
  const signature = consent.signature && { ...consent.signature, ink };
  return composeWhole({
    leaflet: REAL_LEAFLET,
    consent: { ...consent, ...(signature && { signature, signatures: [signature] }) },
    fonts: await testFonts(),
  });
}

async function streams(bytes: Uint8Array): Promise<{ subtype: string; text: string }[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) =>
    object instanceof PDFRawStream
      ? [
          {
            subtype: String(object.dict.get(PDFName.of("Subtype"))),
            text: streamText(object),
          },
        ]
      : [],
  );
}

function bounds({ pieces }: Drawing): { width: number; height: number; left: number; top: number } {
  const spots: Spot[] = pieces.flatMap((piece) => [piece.from, ...(piece.curve ? [piece.curve[2]] : [])]);
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { width: Math.max(...xs) - left, height: Math.max(...ys) - top, left, top };
}

test("the signature is drawn as paths in the pen's colour, once for both its places, and the file holds no image", async () => {
  const found = await streams(await compose(PATIENT_INK));
  expect(found.filter(({ subtype }) => subtype === "/Image")).toEqual([]);
  const forms = found.filter(({ subtype }) => subtype === "/Form");
  expect(forms).toHaveLength(1);
  expect(forms[0]?.text).toContain("1 J 1 j");
  expect(forms[0]?.text.split(PEN)[1]).toMatch(
    /^\s*\d+ w \d+ \d+ m\n(?:(?:\d+ ){6}c\n|(?:\d+ ){2}l\n|S \d+ w \d+ \d+ m\n)+S$/u,
  );
  const pages = found.filter(({ subtype }) => subtype === "undefined").map(({ text }) => text);
  expect(pages.join("\n").match(/ cm \/Ink0 Do Q/gu)).toHaveLength(2);
  const operators = pages.filter((text) => /^[\n -~]*$/u.test(text) && text.includes("BT"));
  expect(operators.filter((text) => / gs\b|BI\b/u.test(text))).toEqual([]);
});

describe("its size on paper", () => {
  test("the hand's proportions stay, within 60 × 18 mm, centred and on the line", () => {
    const flat: Ink = {
      strokes: [
        [
          { x: 0, y: 0.5, t: 0 },
          { x: 0.5, y: 0.4, t: 10 },
          { x: 1, y: 0.5, t: 20 },
        ],
      ],
    };
    const drawing = drawSignature(flat);
    const { width, height, left, top } = bounds(drawing);
    expect(width / height).toBeCloseTo((1 * SIGNING_FRAME_ASPECT) / 0.1, 3);
    expect(drawing.width).toBeLessThanOrEqual((60 / 25.4) * 72 + 1e-9);
    for (const margin of [left, top, drawing.width - left - width, drawing.height - top - height]) {
      expect(margin).toBeCloseTo(Math.max(...drawing.pieces.map((piece) => piece.width)) / 2, 3);
    }
  });

  test("a tall signature is held to 18 mm", () => {
    const tall: Ink = {
      strokes: [
        [
          { x: 0.5, y: 0, t: 0 },
          { x: 0.5, y: 1, t: 20 },
        ],
      ],
    };
    expect(drawSignature(tall).height).toBeLessThanOrEqual((18 / 25.4) * 72 + 1e-9);
  });

  test("all that is drawn lies inside the drawing, however far a curve reaches beyond its points", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const stroke = fc.array(fc.record({ x: unit, y: unit, t: fc.nat(4000) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 5 }), (strokes) => {
        const { width, height, pieces } = drawSignature({ strokes });
        expect(width).toBeLessThanOrEqual((60 / 25.4) * 72 + 1e-9);
        expect(height).toBeLessThanOrEqual((18 / 25.4) * 72 + 1e-9);
        for (const piece of pieces) {
          for (const { x, y } of spotsAlong(piece)) {
            expect(Math.min(x, y, width - x, height - y)).toBeGreaterThanOrEqual(piece.width / 2 - 1e-9);
          }
        }
      }),
    );
  });
});

function spotsAlong({ from, curve }: InkPiece): Spot[] {
  if (!curve) return [from];
  const [first, second, end] = curve;
  return Array.from({ length: 33 }, (_, n) => {
    const [t, u] = [n / 32, 1 - n / 32];
    const along = (a: number, b: number, c: number, d: number) =>
      u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
    return { x: along(from.x, first.x, second.x, end.x), y: along(from.y, first.y, second.y, end.y) };
  });
}

test("a straight stroke is drawn as lines, and one that turns as curves, nowhere further off than a hairsbreadth", async () => {
  const operators = async (bend: number) => {
    const points = Array.from({ length: 9 }, (_, t) => ({ x: 0.1 + t * 0.1, y: 0.5 + (t % 2) * bend, t: t * 8 }));
    const form = (await streams(await compose({ strokes: [points] }))).find(({ text }) => text.includes(PEN));
    return form?.text.split(PEN)[1] ?? "";
  };
  expect(await operators(0)).not.toMatch(/ c\n/u);
  expect(await operators(0.0005)).not.toMatch(/ c\n/u);
  expect((await operators(0.05)).match(/ c\n/gu)).toHaveLength(8);
});

test("a stroke of a single point is a visible dot", async () => {
  const bytes = await compose({ strokes: [[{ x: 0.4, y: 0.4, t: 0 }]] });
  const form = (await streams(bytes)).find(({ text }) => text.includes(PEN));
  expect(form?.text.split(PEN)[1]).toMatch(/^\s*[\d.]+ w ([\d.]+ [\d.]+) m\n\1 l/u);
});

describe("a thumbprint", () => {
  const NINE_MM = (9 / 25.4) * 72;
  test.each([
    ["pressed once", [{ x: 0.02, y: 0.98, t: 0 }]],
    [
      "rolled over the whole pad",
      [
        { x: 0, y: 0, t: 0 },
        { x: 1, y: 1, t: 400 },
      ],
    ],
  ])("%s is dots inside a ring of 9 mm that stands on the line", (_how, points) => {
    const drawing = drawThumbprint({ strokes: [points] });
    const { width, height, left, top } = bounds(drawing);
    for (const size of [width, height]) expect(size).toBeCloseTo(NINE_MM - 1.1, 3);
    for (const size of [drawing.width, drawing.height]) expect(size).toBeCloseTo(NINE_MM, 3);
    for (const margin of [left, top]) expect(margin).toBeCloseTo(0.55, 3);
    const dots = drawing.pieces.filter((piece) => !piece.curve);
    expect(dots).toHaveLength(points.length);
    for (const { from, width: size } of dots) {
      expect(Math.hypot(from.x - NINE_MM / 2, from.y - NINE_MM / 2) + size / 2).toBeLessThan(NINE_MM / 2 - 1.1);
    }
  });

  test("of 50,000 touches is still a few dots", () => {
    const points = Array.from({ length: 50_000 }, (_, t) => ({ x: (t % 100) / 100, y: (t % 70) / 70, t }));
    expect(drawThumbprint({ strokes: [points] }).pieces.length).toBeLessThan(2_500);
  });
});

test("50,000 points are drawn, and kept as data, in a file of ordinary size", async () => {
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    x: 0.5 + 0.5 * Math.sin(index / 400) * Math.cos(index / 7000),
    y: 0.5 + 0.5 * Math.sin(index / 330),
    t: index * 4,
  }));
  const bytes = await compose({ strokes: [points] });
  expect(bytes.byteLength).toBeLessThan(2_500_000);
});
