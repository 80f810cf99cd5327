import { createInkAhead } from "./ink-ahead.ts";
import type { InkSample, InkStore } from "./ink-store.ts";
import type { PadChange } from "./pad-pointers.ts";
import { createSignaturePen, PEN_RADIUS_PX } from "./signature-pen.ts";

type Surfaces = {
  canvas: HTMLCanvasElement;
  /** Lies over it and shows where the pointer is going. */
  ahead: HTMLCanvasElement;
};

/** Keeps the picture and the store at one: once a frame with what is new, and anew when a stroke was taken back. */
export function createStrokeDrawing({ canvas, ahead: over }: Surfaces, store: InkStore, isDrawing: () => boolean) {
  let drawn = 0;
  let frame = 0;
  let predicted: InkSample[] = [];
  const pen = createSignaturePen(canvas);
  const ahead = createInkAhead(over, canvas, PEN_RADIUS_PX * 2);

  const drawNew = () => {
    frame = 0;
    const stroke = store.strokes.at(-1);
    if (!stroke || !isDrawing()) return;
    if (drawn < stroke.length) pen.extend(stroke, drawn);
    drawn = stroke.length;
    ahead.show(stroke.slice(-2), predicted);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    predicted = [];
    ahead.clear();
  };
  const fitAndDraw = (isLastOpen: boolean) => {
    ahead.fit();
    pen.drawAll(store.strokes, isLastOpen);
  };
  const begun = () => {
    drawn = 0;
    predicted = [];
  };
  const ended = () => {
    stop();
    const stroke = store.strokes.at(-1);
    if (stroke) pen.finish(stroke, drawn);
  };

  return {
    follow(change: PadChange, ahead: InkSample[] = []): void {
      if (change === "begun") begun();
      if (change === "extended") predicted = ahead;
      if (change === "begun" || change === "extended") frame ||= requestAnimationFrame(drawNew);
      if (change === "ended") ended();
      if (change !== "withdrawn") return;
      stop();
      pen.drawAll(store.strokes, false);
    },
    /** Everything anew, with no stroke under way. */
    redraw(): void {
      stop();
      fitAndDraw(false);
    },
    /** The screen was turned, or its pixels changed: a stroke under way goes on. */
    refit(): void {
      fitAndDraw(isDrawing());
      drawn = store.strokes.at(-1)?.length ?? 0;
    },
    stop,
  };
}
