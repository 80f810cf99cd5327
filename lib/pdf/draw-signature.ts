import { type Ink, SIGNING_FRAME_ASPECT } from "../signature/ink.ts";
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
  const strokes = ink.strokes.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x * SIGNING_FRAME_ASPECT, y, t })));
  const scale = Math.min(MAX_FRAME_HEIGHT, scaleToFill(extent(strokes.flat()), 0));
  const placed = strokes.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x * scale, y: y * scale, t })));
  return crop(placed.map(withoutNearPoints).flatMap(strokePieces));
}

type PlacedPoint = Spot & { t: number };
type Extent = { left: number; top: number; width: number; height: number };

/** To all that is drawn: a curve may reach beyond the points that it runs through, but not beyond its control points. */
function crop(pieces: InkPiece[]): Drawing {
  const { left, top, width, height } = extent(pieces.flatMap(({ from, curve = [] }) => [from, ...curve]));
  const pen = pieces.reduce((widest, piece) => Math.max(widest, piece.width), 0);
  const scale = Math.min(1, scaleToFill({ left, top, width, height }, pen));
  const place = ({ x, y }: Spot): Spot => ({ x: pen / 2 + (x - left) * scale, y: pen / 2 + (y - top) * scale });
  return {
    width: width * scale + pen,
    height: height * scale + pen,
    pieces: pieces.map(({ width, from, curve }) => ({
      width,
      from: place(from),
      ...(curve && { curve: [place(curve[0]), place(curve[1]), place(curve[2])] }),
    })),
  };
}

/** The scale at which it fills the room, drawn with a pen of this width. */
function scaleToFill({ width, height }: Extent, pen: number): number {
  return Math.min((ROOM.width - pen) / width, (ROOM.height - pen) / height);
}

function extent(spots: Spot[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
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
