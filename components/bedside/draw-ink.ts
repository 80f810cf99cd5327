import type { InkPoint } from "@/lib/signature/ink.ts";

/** As a fraction of the frame's width; 5 px on a tablet. */
const PEN_WIDTH = 0.005;
const LEAST_PEN_WIDTH_PX = 2.5;

export type InkSurface = { context: CanvasRenderingContext2D; width: number; height: number; ratio: number };

export function preparePen({ context, width, ratio }: InkSurface, colour: string): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = Math.max(LEAST_PEN_WIDTH_PX, width * PEN_WIDTH);
}

/**
 * Draws the part of a stroke that begins at point `from`, as one path: curves through the middles between
 * the points, so that parts drawn in different frames join without a corner.
 */
export function drawStroke(surface: InkSurface, stroke: readonly InkPoint[], from: number, isEnded: boolean): void {
  const { context, width, height } = surface;
  const at = (index: number) => {
    const point = stroke[index] ?? { x: 0, y: 0 };
    return { x: point.x * width, y: point.y * height };
  };
  const middle = (index: number) => {
    const [before, after] = [at(index - 1), at(index)];
    return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
  };
  const start = from < 2 ? at(0) : middle(from - 1);
  context.beginPath();
  context.moveTo(start.x, start.y);
  // A touch without movement is a dot: a line of no length with a round cap.
  if (stroke.length === 1) context.lineTo(start.x, start.y);
  for (let index = Math.max(1, from); index < stroke.length; index += 1) {
    const [control, end] = [at(index - 1), middle(index)];
    context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  }
  if (isEnded && stroke.length > 1) {
    const last = at(stroke.length - 1);
    context.lineTo(last.x, last.y);
  }
  context.stroke();
}
