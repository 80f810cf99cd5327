import type { SignatoryRole } from "../consent/signatory.ts";
import type { Ink } from "../signature/ink.ts";

const POINTS_A_KNOT = 9;
const MS_A_POINT = 12;
const MS_BETWEEN_STROKES = 130;

/**
 * 陳大文 as a practised hand writes it, in the signing frame. Each stroke is a few knots on a 200 × 100
 * grid; the points between them lie on a smooth curve and come 12 ms apart, as from a tablet.
 */
export const PATIENT_INK: Ink = writeStrokes([
  // 陳
  "36,26 44,25 46,28 41,35 46,40 44,46 38,47",
  "37,26 37,45 36,62 35,76",
  "52,31 62,29 74,27",
  "55,38 55,46 56,52",
  "55,38 66,36 72,36 71,44 70,50",
  "56,44 63,43 70,42",
  "56,51 63,50 70,49",
  "63,20 63,36 62,54 61,76 58,71",
  "62,53 57,62 50,69",
  "64,53 70,60 79,66",
  // 大
  "86,46 98,43 114,40",
  "101,26 100,40 95,56 84,70",
  "100,44 106,56 113,63 121,67",
  // 文
  "143,22 147,26 148,29",
  "128,38 144,35 164,32",
  "155,36 150,50 139,62 125,71",
  "135,41 145,54 158,64 172,67 182,63",
]);

/** A cross, from someone who cannot write. */
export const MARK_INK: Ink = writeStrokes(["74,22 98,50 122,80", "124,24 100,50 72,78"]);

/** A thumb pressed on the pad once. */
export const THUMB_INK: Ink = { strokes: [[{ x: 0.52, y: 0.55, t: 0 }]] };

/** How those who sign beside the patient, or for the patient, write. */
export const INKS = {
  patient: PATIENT_INK,
  parent: writeStrokes([
    "30,34 44,24 58,28 52,44 34,54 30,66 46,68",
    "66,30 66,50 62,70",
    "58,44 70,40 82,38",
    "92,28 88,48 90,66 104,64",
    "112,40 122,36 126,46 116,60 108,56 124,50 140,58 156,48 172,54",
  ]),
  guardian: writeStrokes([
    "28,60 40,28 50,24 46,46 40,64 56,46 68,44 66,60 80,46 90,44 88,60",
    "104,30 100,62",
    "96,44 116,40",
    "126,62 134,30 150,28 152,42 134,48 160,66 180,58",
  ]),
  interpreter: writeStrokes([
    "40,26 38,50 42,68 58,66",
    "64,52 74,44 72,58 62,60 78,62 88,50 98,48 92,62 104,60",
    "112,36 108,62",
    "116,48 128,46 124,62 140,58 158,50",
  ]),
  witness: writeStrokes([
    "34,30 48,26 46,44 36,62",
    "40,46 62,40 60,54 72,62",
    "84,28 82,64",
    "76,42 92,40",
    "104,34 98,60 112,62 124,44 130,60 146,52 166,58",
  ]),
  doctor: writeStrokes([
    "26,58 44,30 54,26 48,56 62,40 72,38 70,58 92,34",
    "100,54 108,44 116,48 108,60 126,50 138,58 150,44 178,40",
    "60,72 110,68 168,66",
  ]),
} satisfies Record<SignatoryRole, Ink>;

function writeStrokes(strokes: string[]): Ink {
  let t = 0;
  return {
    strokes: strokes.map((stroke) => {
      const knots = stroke.split(" ").map((knot) => knot.split(",").map(Number) as [number, number]);
      t += MS_BETWEEN_STROKES;
      return smooth(knots).map(([x, y]) => {
        t += MS_A_POINT;
        return { t, x: round(x / 200), y: round(y / 100) };
      });
    }),
  };
}

function smooth(knots: [number, number][]): [number, number][] {
  const points: [number, number][] = [];
  for (let index = 0; index + 1 < knots.length; index++) {
    const [before, from, to, after] = [index - 1, index, index + 1, index + 2].map(
      (at) => knots[Math.min(Math.max(at, 0), knots.length - 1)] as [number, number],
    ) as [[number, number], [number, number], [number, number], [number, number]];
    for (let step = 0; step < POINTS_A_KNOT; step++) {
      const u = step / POINTS_A_KNOT;
      points.push([
        catmullRom(before[0], from[0], to[0], after[0], u),
        catmullRom(before[1], from[1], to[1], after[1], u),
      ]);
    }
  }
  const last = knots.at(-1);
  return last ? [...points, last] : points;
}

function catmullRom(a: number, b: number, c: number, d: number, u: number): number {
  return 0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u ** 2 + (3 * b - a - 3 * c + d) * u ** 3);
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
