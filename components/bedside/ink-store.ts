import type { Ink, InkPoint } from "@/lib/signature/ink.ts";

/** One sample of a pointer: fractions of the frame's width and height, and the event's own time in ms. */
export type InkSample = { x: number; y: number; at: number };

/** Handed down from the server: importing them would bring the schema library of `ink.ts` to the browser. */
export type InkLimits = { strokes: number; points: number };

export type InkStore = {
  readonly strokes: readonly (readonly InkPoint[])[];
  /** More than a record takes. Nothing is thrown away for it: the signatory is told. */
  readonly isTooMuch: boolean;
  begin(sample: InkSample): void;
  add(sample: InkSample): void;
  /** The last stroke, by the signatory's wish or because it was never meant as ink. */
  undo(): void;
  clear(): void;
  /** Ink that was kept from before, under what is drawn from now on. */
  restore(ink: Ink): void;
  /** A copy that later strokes do not change. */
  snapshot(): Ink;
};

/** Keeps every sample that it is given. Nothing is thinned out or smoothed: that is left to drawing. */
export function createInkStore(limits: InkLimits): InkStore {
  let strokes: InkPoint[][] = [];
  /** What the events' clock showed at t = 0; unknown until the next stroke. */
  let start: number | undefined;
  const lastT = () => strokes.at(-1)?.at(-1)?.t ?? 0;
  const point = ({ x, y, at }: InkSample): InkPoint => ({
    x: clamp(x),
    y: clamp(y),
    // Events of different kinds may come out of order by a fraction of a millisecond; ink never runs backwards.
    t: Math.max(lastT(), Math.round(at - (start ?? at))),
  });
  return {
    get strokes() {
      return strokes;
    },
    get isTooMuch() {
      const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
      return strokes.length > limits.strokes || points > limits.points;
    },
    begin(sample) {
      // After a reload the clock begins anew: what is drawn now follows on what was kept.
      if (strokes.length === 0 || start === undefined) start = sample.at - lastT();
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
    restore(ink) {
      strokes = [...structuredClone(ink.strokes), ...strokes];
      start = undefined;
    },
    snapshot: () => ({ strokes: structuredClone(strokes) }),
  };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
