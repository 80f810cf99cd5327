import type { InkPoint } from "./ink.ts";

type Strokes = readonly (readonly Pick<InkPoint, "x" | "y">[])[];

/** In the unit of the frame that was given. */
export type InkMeasures = { width: number; height: number; length: number };

/**
 * How large ink is in a frame of this size: its box, and the length of all strokes together. Imports no schema:
 * the tablet measures too.
 */
export function measureInk(strokes: Strokes, frame: { width: number; height: number }): InkMeasures {
  const points = strokes.flat();
  if (points.length === 0) return { width: 0, height: 0, length: 0 };
  return {
    width: extent(points.map((point) => point.x)) * frame.width,
    height: extent(points.map((point) => point.y)) * frame.height,
    length: strokes.reduce((sum, stroke) => sum + strokeLength(stroke, frame), 0),
  };
}

function extent(values: number[]): number {
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}

function strokeLength(stroke: Strokes[number], frame: { width: number; height: number }): number {
  let length = 0;
  for (let i = 1; i < stroke.length; i += 1) {
    const [from, to] = [stroke[i - 1], stroke[i]];
    if (from && to) length += Math.hypot((to.x - from.x) * frame.width, (to.y - from.y) * frame.height);
  }
  return length;
}
