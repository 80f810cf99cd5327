import type { Ink, InkPoint } from "@/lib/signature/ink.ts";

/** One sample of a pointer: fractions of the frame's width and height, and the event's own time in ms. */
export type InkSample = { x: number; y: number; at: number };

/** Handed down from the server: importing them would bring the schema library of `ink.ts` to the browser. */
export type InkLimits = { strokes: number; pointsInStroke: number };

export type InkStore = {
  readonly strokes: readonly (readonly InkPoint[])[];
  begin(sample: InkSample): void;
  add(sample: InkSample): void;
  undo(): void;
  clear(): void;
  /** A copy that later strokes do not change; undefined when it is more than a record takes. */
  snapshot(): Ink | undefined;
};

/** Keeps every sample that it is given. Nothing is thinned out or smoothed: that is left to drawing. */
export function createInkStore(limits: InkLimits): InkStore {
  let strokes: InkPoint[][] = [];
  let firstTouch = 0;
  const point = ({ x, y, at }: InkSample): InkPoint => ({
    x: clamp(x),
    y: clamp(y),
    t: Math.max(0, Math.round(at - firstTouch)),
  });
  return {
    get strokes() {
      return strokes;
    },
    begin(sample) {
      if (strokes.length === 0) firstTouch = sample.at;
      strokes.push([point(sample)]);
    },
    add(sample) {
      strokes.at(-1)?.push(point(sample));
    },
    undo() {
      strokes.pop();
    },
    clear() {
      strokes = [];
    },
    snapshot() {
      const fits =
        strokes.length <= limits.strokes && strokes.every((stroke) => stroke.length <= limits.pointsInStroke);
      return fits ? { strokes: structuredClone(strokes) } : undefined;
    },
  };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
