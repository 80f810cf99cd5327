import type { InkStore } from "./ink-store.ts";
import { createSignaturePen } from "./signature-pen.ts";

/** A palm often rests just after the pen has left the glass. */
const PALM_AFTER_PEN_MS = 500;

export type SignatureCanvas = {
  /** Ends the stroke under way and draws everything anew from the store. */
  redraw(): void;
  detach(): void;
};

type Options = { store: InkStore; isOpen: () => boolean; onStroke: () => void };

/**
 * Lets a pointer write into the store, which keeps every coalesced sample. The pen follows once a frame
 * with what is new, and draws the stroke anew when it ends.
 */
export function attachSignatureCanvas(
  canvas: HTMLCanvasElement,
  { store, isOpen, onStroke }: Options,
): SignatureCanvas {
  let active: { pointerId: number; type: string } | undefined;
  let drawn = 0;
  let frame = 0;
  let penUntil = 0;
  const pen = createSignaturePen(canvas);

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
    pen.extend(stroke, drawn);
    drawn = stroke.length;
  };

  const endStroke = () => {
    if (active?.type === "pen") penUntil = performance.now() + PALM_AFTER_PEN_MS;
    active = undefined;
    cancelAnimationFrame(frame);
    frame = 0;
  };

  const redraw = () => {
    endStroke();
    pen.drawAll(store.strokes);
  };

  const down = (event: PointerEvent) => {
    if (active || !isOpen() || !event.isPrimary || event.button !== 0) return;
    if (event.pointerType === "touch" && performance.now() < penUntil) return;
    active = { pointerId: event.pointerId, type: event.pointerType };
    canvas.setPointerCapture(event.pointerId);
    store.begin(sampleOf(event));
    drawn = 0;
    pen.begin();
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
    if (event.pointerId !== active?.pointerId) return;
    endStroke();
    const stroke = store.strokes.at(-1);
    if (stroke) pen.finish(stroke);
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
