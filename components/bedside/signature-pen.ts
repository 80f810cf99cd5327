import SignaturePad, { type PointGroup } from "signature_pad";
import type { InkPoint } from "@/lib/signature/ink.ts";

/** signature_pad's widths are radii. One radius for all speeds: parts of a stroke then join at one width. */
export const PEN_RADIUS_PX = 1.5;

type Stroke = readonly InkPoint[];

export type SignaturePen = {
  /** Remembers the picture that the coming stroke is drawn upon. */
  begin(): void;
  /** Draws what a stroke has gained since its first `drawn` points were drawn. */
  extend(stroke: Stroke, drawn: number): void;
  /** Draws the ended stroke anew, in one piece; the cost does not grow with the strokes before it. */
  finish(stroke: Stroke): void;
  /** Back to the picture before the stroke that was begun last. */
  withdraw(): void;
  /** Fits the canvas to its place on the screen and draws everything anew; the last stroke may be under way. */
  drawAll(strokes: readonly Stroke[], isLastOpen: boolean): void;
};

/**
 * signature_pad as the pen only: it is handed strokes of the ink store. Its own listening stays off, for
 * it keeps only the last sample of each event, and in pixels that a resize sets against what will be sent.
 */
export function createSignaturePen(canvas: HTMLCanvasElement): SignaturePen {
  const pad = new SignaturePad(canvas, { minWidth: PEN_RADIUS_PX, maxWidth: PEN_RADIUS_PX });
  pad.off();
  // on() and off() both set touch-action and user-select on the element, above the style sheet's.
  canvas.removeAttribute("style");

  const group = (stroke: Stroke): PointGroup => ({
    penColor: pad.penColor,
    dotSize: 0,
    minWidth: PEN_RADIUS_PX,
    maxWidth: PEN_RADIUS_PX,
    velocityFilterWeight: pad.velocityFilterWeight,
    compositeOperation: "source-over",
    points: stroke.map(({ x, y, t }) => ({
      x: x * canvas.clientWidth,
      y: y * canvas.clientHeight,
      time: t,
      pressure: 0,
    })),
  });

  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  const picture = document.createElement("canvas");

  const begin = () => {
    picture.width = canvas.width;
    picture.height = canvas.height;
    // A canvas without a pixel cannot be copied; there is nothing on it either.
    if (canvas.width > 0 && canvas.height > 0) picture.getContext("2d")?.drawImage(canvas, 0, 0);
  };
  const withdraw = () => {
    context.save();
    context.resetTransform();
    pad.clear();
    if (picture.width > 0 && picture.height > 0) context.drawImage(picture, 0, 0);
    context.restore();
  };

  return {
    begin,
    withdraw,
    extend(stroke, drawn) {
      // The pad draws up to the last point but one, so a part starts there.
      pad.fromData([group(stroke.slice(Math.max(0, drawn - 2)))], { clear: false });
    },
    finish(stroke) {
      withdraw();
      pad.fromData([toItsEnd(group(stroke))], { clear: false });
    },
    drawAll(strokes, isLastOpen) {
      fitCanvas(canvas);
      pad.penColor = getComputedStyle(canvas).color;
      const open = isLastOpen ? strokes.at(-1) : undefined;
      pad.fromData((open ? strokes.slice(0, -1) : strokes).map(group).map(toItsEnd));
      if (!open) return;
      begin();
      pad.fromData([group(open)], { clear: false });
    },
  };
}

/** Without its last point twice a finished stroke would end one sample early. */
function toItsEnd(drawn: PointGroup): PointGroup {
  const last = drawn.points.at(-1);
  return last && drawn.points.length > 2 ? { ...drawn, points: [...drawn.points, last] } : drawn;
}

/** Setting a canvas's size also empties it and forgets its scale. */
function fitCanvas(canvas: HTMLCanvasElement): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  canvas.getContext("2d")?.scale(ratio, ratio);
}
