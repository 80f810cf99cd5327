import { type Ink, inkSchema, MAX_POINTS, MAX_STROKES, SIGNING_FRAME_ASPECT } from "./ink.ts";
import { measureInk } from "./measure-ink.ts";

export type InkRefusal = "ink-empty" | "ink-dot" | "ink-invalid" | "ink-too-large";

/** The least length of all strokes together, as a fraction of the frame's height: under it, a dot. */
export const LEAST_INK_LENGTH = 0.04;

/**
 * Reads untrusted ink. Sizes are looked at before shapes, so that millions of points cost nothing.
 * A short stroke is a signature (一 is a legal name); a dot is not, save for a thumb pressed on the pad.
 */
export function checkInk(input: unknown, { allowDot = false } = {}): { ink: Ink } | { refusal: InkRefusal } {
  const strokes = (input as { strokes?: unknown } | null)?.strokes;
  if (!Array.isArray(strokes)) return { refusal: "ink-invalid" };
  if (strokes.length > MAX_STROKES) return { refusal: "ink-too-large" };
  let points = 0;
  for (const stroke of strokes) {
    if (!Array.isArray(stroke)) return { refusal: "ink-invalid" };
    points += stroke.length;
    if (points > MAX_POINTS) return { refusal: "ink-too-large" };
  }
  if (points === 0) return { refusal: "ink-empty" };
  const parsed = inkSchema.safeParse(input);
  if (!parsed.success || runsBackwards(parsed.data)) return { refusal: "ink-invalid" };
  const { length } = measureInk(parsed.data.strokes, { width: SIGNING_FRAME_ASPECT, height: 1 });
  return !allowDot && length < LEAST_INK_LENGTH ? { refusal: "ink-dot" } : { ink: parsed.data };
}

function runsBackwards(ink: Ink): boolean {
  let last = 0;
  for (const point of ink.strokes.flat()) {
    if (point.t < last) return true;
    last = point.t;
  }
  return false;
}
