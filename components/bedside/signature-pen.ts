import SignaturePad, { type PointGroup } from "signature_pad";
import type { InkPoint } from "@/lib/signature/ink.ts";
import { penCurve } from "@/lib/signature/pen-curve.ts";

/** signature_pad's widths are radii. One radius for all speeds: parts of a stroke then join at one width. */
export const PEN_RADIUS_PX = 1.5;

type Stroke = readonly InkPoint[];

export type SignaturePen = {
  /** Draws what a stroke under way has gained since its first `drawn` points were drawn, up to its last point but one. */
  extend(stroke: Stroke, drawn: number): void;
  /** Draws the rest of a stroke that has ended. */
  finish(stroke: Stroke, drawn: number): void;
  /** Fits the canvas to its place on the screen and draws everything anew; the last stroke may be under way. */
  drawAll(strokes: readonly Stroke[], isLastOpen: boolean): void;
};

/**
 * signature_pad draws what is in the ink store. Its own listening stays off, for it keeps only the last sample of
 * each event, and in pixels that a resize sets against what will be sent. A stroke under way is drawn along the same
 * curve as one path a frame: the pad lays a disc on every half pixel, which a slow tablet cannot do 240 times a second.
 */
export function createSignaturePen(canvas: HTMLCanvasElement): SignaturePen {
  const pad = new SignaturePad(canvas, { minWidth: PEN_RADIUS_PX, maxWidth: PEN_RADIUS_PX });
  pad.off();
  // on() and off() both set touch-action and user-select on the element, above the style sheet's.
  canvas.removeAttribute("style");
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  let size = { width: 0, height: 0 };

  const place = ({ x, y }: InkPoint) => ({ x: x * size.width, y: y * size.height });
  const group = (points: PointGroup["points"]): PointGroup => ({
    penColor: pad.penColor,
    dotSize: 0,
    minWidth: PEN_RADIUS_PX,
    maxWidth: PEN_RADIUS_PX,
    velocityFilterWeight: pad.velocityFilterWeight,
    compositeOperation: "source-over",
    points,
  });
  const whole = (stroke: Stroke): PointGroup[] => {
    const points = stroke.map((point) => ({ ...place(point), time: point.t, pressure: 0 }));
    const last = points.slice(-1);
    // The pad draws up to the last point but one, and there stops a step short of it.
    return points.length > 1 ? [group([...points, ...last]), group(last)] : [group(points)];
  };
  /** The curves that end in the points from index `from` up to, and without, `to`. */
  const drawPart = (stroke: Stroke, from: number, to: number) => {
    const points = stroke.slice(Math.max(0, from - 2), to + 1).map(place);
    const first = Math.min(from, 2);
    const begin = points[first - 1];
    if (!begin || to <= from) return;
    context.beginPath();
    context.moveTo(begin.x, begin.y);
    for (let n = first; n < first + to - from; n += 1) {
      const [before, start, end] = [points[n - 2] ?? points[n - 1], points[n - 1], points[n]];
      if (!before || !start || !end) break;
      const [into, out] = penCurve(before, start, end, points[n + 1] ?? end);
      context.bezierCurveTo(into.x, into.y, out.x, out.y, end.x, end.y);
    }
    context.stroke();
  };
  const dot = (stroke: Stroke) => {
    const spot = stroke[0] && place(stroke[0]);
    if (!spot) return;
    context.beginPath();
    context.arc(spot.x, spot.y, PEN_RADIUS_PX, 0, 2 * Math.PI);
    context.fill();
  };
  const extend = (stroke: Stroke, drawn: number) => {
    if (drawn === 0) dot(stroke);
    drawPart(stroke, Math.max(1, drawn - 1), stroke.length - 1);
  };

  return {
    extend,
    finish(stroke, drawn) {
      if (drawn === 0) dot(stroke);
      drawPart(stroke, Math.max(1, drawn - 1), stroke.length);
    },
    drawAll(strokes, isLastOpen) {
      size = { width: canvas.clientWidth, height: canvas.clientHeight };
      fitCanvas(canvas, size);
      pad.penColor = getComputedStyle(canvas).color;
      const open = isLastOpen ? strokes.at(-1) : undefined;
      pad.fromData((open ? strokes.slice(0, -1) : strokes).flatMap(whole));
      Object.assign(context, {
        lineWidth: 2 * PEN_RADIUS_PX,
        lineCap: "round",
        lineJoin: "round",
        strokeStyle: pad.penColor,
        fillStyle: pad.penColor,
      });
      if (open) extend(open, 0);
    },
  };
}

/** Setting a canvas's size also empties it and forgets its scale. */
function fitCanvas(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext("2d")?.scale(ratio, ratio);
}
