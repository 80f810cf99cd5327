import { type Ink, type InkPoint, SIGNING_FRAME_ASPECT } from "../signature/ink.ts";
import { penCurve } from "../signature/pen-curve.ts";
import { type Drawing, type InkPiece, MM, type Spot } from "./page.ts";

/** 60 × 18 mm, on the leaflet's own line. */
const ROOM = { width: 60 * MM, height: 18 * MM };
/** A small hand is not blown up: the height of the signing frame never takes more than this. */
const MAX_FRAME_HEIGHT = 120;
const THIN = 0.95;
const THICK = 1.45;
/** Widths step by this much, so that a stroke is few paths. */
const WIDTH_STEP = 0.1;
/** Points nearer than this cannot be told apart on paper. */
const NEAR = 0.04;

/**
 * The signature as pen strokes, cropped to its ink, no larger than 60 × 18 mm. Each piece is stroked, never filled:
 * filled outlines leave white holes where a stroke crosses itself.
 */
export function drawSignature(ink: Ink): Drawing {
  const across = range(ink.strokes, (point) => point.x * SIGNING_FRAME_ASPECT);
  const down = range(ink.strokes, (point) => point.y);
  const scale = Math.min(
    MAX_FRAME_HEIGHT,
    (ROOM.width - THICK) / (across.max - across.min),
    (ROOM.height - THICK) / (down.max - down.min),
  );
  const strokes = ink.strokes.map((stroke) =>
    withoutNearPoints(
      stroke.map((point) => ({
        x: THICK / 2 + (point.x * SIGNING_FRAME_ASPECT - across.min) * scale,
        y: THICK / 2 + (point.y - down.min) * scale,
        t: point.t,
      })),
    ),
  );
  return {
    width: (across.max - across.min) * scale + THICK,
    height: (down.max - down.min) * scale + THICK,
    pieces: strokes.flatMap(strokePieces),
  };
}

type PlacedPoint = Spot & { t: number };

function range(strokes: InkPoint[][], measure: (point: InkPoint) => number): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const stroke of strokes) {
    for (const point of stroke) {
      min = Math.min(min, measure(point));
      max = Math.max(max, measure(point));
    }
  }
  return { min, max };
}

/** Keeps a stroke's first and last point. */
function withoutNearPoints(points: PlacedPoint[]): PlacedPoint[] {
  const kept: PlacedPoint[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    if (!last || index === points.length - 1 || distance(last, point) >= NEAR) kept.push(point);
  }
  return kept;
}

function strokePieces(points: PlacedPoint[]): InkPiece[] {
  const [first] = points;
  if (!first) return [];
  if (points.every((point) => distance(first, point) < NEAR)) return [{ width: THICK * 1.3, from: first }];
  let smoothed = (THIN + THICK) / 2;
  return points.slice(1).map((to, index) => {
    const from = points[index] as PlacedPoint;
    smoothed += (penWidth(from, to) - smoothed) * 0.2;
    const width = Math.round(smoothed / WIDTH_STEP) * WIDTH_STEP;
    return { width, from, curve: [...penCurve(points[index - 1] ?? from, from, to, points[index + 2] ?? to), to] };
  });
}

/** A faster pen draws thinner. Without usable times the width stays in the middle. */
function penWidth(from: PlacedPoint, to: PlacedPoint): number {
  const elapsed = to.t - from.t;
  if (elapsed <= 0) return (THIN + THICK) / 2;
  const pointsPerMs = distance(from, to) / elapsed;
  return Math.max(THIN, THICK - pointsPerMs * 2.5);
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
