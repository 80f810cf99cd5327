import type { InkSample, InkStore } from "./ink-store.ts";
import { onPixelRatio } from "./on-pixel-ratio.ts";
import { createPadPointers, type PadChange } from "./pad-pointers.ts";
import { createStrokeDrawing } from "./stroke-drawing.ts";

export type SignatureCanvas = {
  /** Ends the stroke under way and draws everything anew from the store. */
  redraw(): void;
  detach(): void;
};

type Options = {
  store: InkStore;
  takesWideContacts: boolean;
  isOpen: () => boolean;
  /** A stroke began, ended, or was taken back. */
  onChange: (change: PadChange, at: number) => void;
  /** The system took a touch of the pad away. */
  onCancel: () => void;
};

/** Lets a pointer write into the store, which keeps every coalesced sample, and shows what is in it. */
export function attachSignatureCanvas(canvas: HTMLCanvasElement, options: Options): SignatureCanvas {
  const { store, isOpen } = options;
  const ahead = document.createElement("canvas");
  canvas.after(ahead);
  const pointers = createPadPointers(options);
  const drawing = createStrokeDrawing({ canvas, ahead }, store, () => pointers.isDrawing);
  const after = (change: PadChange, at: number) => {
    if (change === "none") return;
    drawing.follow(change);
    options.onChange(change, at);
  };

  const listeners = {
    pointerdown(event: PointerEvent) {
      const sampleOf = placeOn(canvas);
      if (!sampleOf || !isOpen()) return;
      if (event.isPrimary) capture(canvas, event.pointerId);
      // No mouse events beside the pointer's.
      event.preventDefault();
      for (const change of pointers.down(padEvent(event), sampleOf(event))) after(change, event.timeStamp);
    },
    // At the window, and no further: what else listens on the way would do so for each of a pen's 240 samples a second.
    pointermove(event: PointerEvent) {
      const sampleOf = event.target === canvas ? placeOn(canvas) : undefined;
      if (!sampleOf) return;
      event.stopPropagation();
      // Both in secure contexts only, and empty in events that a script made.
      const coalesced = event.getCoalescedEvents?.() ?? [];
      const change = pointers.move(padEvent(event), (coalesced.length > 0 ? coalesced : [event]).map(sampleOf));
      if (change !== "extended") return after(change, event.timeStamp);
      drawing.follow(change, (event.getPredictedEvents?.() ?? []).map(sampleOf));
    },
    pointerup: (event: PointerEvent) => after(pointers.up(padEvent(event)), event.timeStamp),
    // What ends where the pad no longer hears of it has ended here.
    lostpointercapture: (event: PointerEvent) => after(pointers.up(padEvent(event)), event.timeStamp),
    pointercancel(event: PointerEvent) {
      after(pointers.cancel(padEvent(event)), event.timeStamp);
      if (event.pointerType === "touch") options.onCancel();
    },
  };

  const observer = new ResizeObserver(drawing.refit);
  observer.observe(canvas);
  const stopWatching = onPixelRatio(drawing.refit);
  const { pointermove, ...atCanvas } = listeners;
  window.addEventListener("pointermove", pointermove, { capture: true });
  for (const [type, listener] of Object.entries(atCanvas)) canvas.addEventListener(type, listener as EventListener);
  return {
    redraw() {
      pointers.drop();
      drawing.redraw();
    },
    detach() {
      observer.disconnect();
      stopWatching();
      drawing.stop();
      ahead.remove();
      window.removeEventListener("pointermove", pointermove, { capture: true });
      for (const [type, listener] of Object.entries(atCanvas))
        canvas.removeEventListener(type, listener as EventListener);
    },
  };
}

/** Where an event lies on the canvas as it is now; undefined on one without a pixel, where no point has a place. */
function placeOn(canvas: HTMLCanvasElement): ((event: PointerEvent) => InkSample) | undefined {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  return ({ clientX, clientY, timeStamp }) => ({
    x: (clientX - left) / width,
    y: (clientY - top) / height,
    at: timeStamp,
  });
}

function padEvent({ pointerId, pointerType, isPrimary, button, width, height, timeStamp: at }: PointerEvent) {
  return { pointerId, pointerType, isPrimary, button, width, height, at };
}

function capture(canvas: HTMLCanvasElement, pointerId: number): void {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // Gone before its event was heard: what it drew is ink all the same.
  }
}
