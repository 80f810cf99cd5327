import { z } from "zod";

/**
 * Ink is kept as points, never as pixels. The signing frame is always twice as wide as high, on every
 * screen and in the PDF, so normalised points keep the hand's proportions through rotation and resize.
 */
export const SIGNING_FRAME_ASPECT = 2;

export const MAX_STROKES = 500;
export const MAX_POINTS = 50_000;

/**
 * x and y as fractions of the frame's width and height (0 to 1, y downwards); t in ms from the first touch. They stand
 * in the order of canonical JSON: what is parsed so is written faster.
 */
const point = z.strictObject({
  t: z.number().min(0).max(86_400_000),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
});

export const inkSchema = z.strictObject({
  strokes: z.array(z.array(point).min(1).max(MAX_POINTS)).max(MAX_STROKES),
});

export type InkPoint = z.infer<typeof point>;
export type Ink = z.infer<typeof inkSchema>;
