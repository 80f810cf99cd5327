import { drawStroke, type InkSurface, preparePen } from "./draw-ink.ts";
import type { InkStore } from "./ink-store.ts";

/** A palm often rests just after the pen has left the glass. */
const PALM_AFTER_PEN_MS = 500;

export type SignatureCanvas = {
  /** Ends the stroke under way and draws everything anew from the store. */
  redraw(): void;
  detach(): void;
};

type Options = { store: InkStore; isOpen: () => boolean; onStroke: () => void };

/**
 * Lets a pointer write into the store. Every coalesced sample is kept; drawing happens once a frame, one
 * path each. signature_pad is not used: it keeps only the last sample of each event, and it draws from
 * state of its own that a resize can set against what will be sent.
 */
export function attachSignatureCanvas(
  canvas: HTMLCanvasElement,
  { store, isOpen, onStroke }: Options,
): SignatureCanvas {
  let active: { pointerId: number; type: string } | undefined;
  let drawn = 0;
  let frame = 0;
  let penUntil = 0;
  const surface = { context: canvas.getContext("2d") as CanvasRenderingContext2D, width: 0, height: 0, ratio: 1 };

  const sampleOf = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
      at: event.timeStamp,
    };
  };

  const drawNew = () => {
    frame = 0;
    const stroke = store.strokes.at(-1);
    if (!stroke || drawn >= stroke.length) return;
    drawStroke(surface, stroke, drawn, false);
    drawn = stroke.length;
  };

  const endStroke = () => {
    if (!active) return;
    if (active.type === "pen") penUntil = performance.now() + PALM_AFTER_PEN_MS;
    active = undefined;
    cancelAnimationFrame(frame);
    frame = 0;
    const stroke = store.strokes.at(-1);
    if (stroke) drawStroke(surface, stroke, drawn, true);
  };

  const down = (event: PointerEvent) => {
    if (active || !isOpen() || !event.isPrimary || event.button !== 0) return;
    if (event.pointerType === "touch" && performance.now() < penUntil) return;
    active = { pointerId: event.pointerId, type: event.pointerType };
    canvas.setPointerCapture(event.pointerId);
    store.begin(sampleOf(event));
    drawn = 0;
    frame ||= requestAnimationFrame(drawNew);
    onStroke();
  };

  const move = (event: PointerEvent) => {
    if (event.pointerId !== active?.pointerId) return;
    // Secure contexts only, and empty in events that a script made.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    for (const sample of coalesced.length > 0 ? coalesced : [event]) store.add(sampleOf(sample));
    frame ||= requestAnimationFrame(drawNew);
  };

  // Another pointer's end or cancellation, a palm's for instance, is not this stroke's end.
  const up = (event: PointerEvent) => {
    if (event.pointerId === active?.pointerId) endStroke();
  };

  const redraw = () => {
    endStroke();
    fitCanvas(canvas, surface);
    preparePen(surface, getComputedStyle(canvas).color);
    for (const stroke of store.strokes) drawStroke(surface, stroke, 0, true);
  };

  const observer = new ResizeObserver(redraw);
  observer.observe(canvas);
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  for (const [type, listener] of Object.entries(listeners)) canvas.addEventListener(type, listener as EventListener);
  return {
    redraw,
    detach() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const [type, listener] of Object.entries(listeners))
        canvas.removeEventListener(type, listener as EventListener);
    },
  };
}

/** Setting a canvas's size also empties it. */
function fitCanvas(canvas: HTMLCanvasElement, surface: InkSurface): void {
  surface.width = canvas.clientWidth;
  surface.height = canvas.clientHeight;
  surface.ratio = window.devicePixelRatio;
  canvas.width = Math.round(surface.width * surface.ratio);
  canvas.height = Math.round(surface.height * surface.ratio);
}
