import type { InkPoint } from "@/lib/signature/ink.ts";

type Spot = { x: number; y: number };

export type InkAhead = {
  /** From the ink that is drawn for good, over `tail`, to where the pointer is thought to be when the frame is seen. */
  show(tail: readonly InkPoint[], predicted: readonly Spot[]): void;
  clear(): void;
  fit(): void;
};

/** In CSS pixels. A canvas that is drawn on is copied whole each frame, so this one is no larger than a tip needs. */
const SIDE = 240;

/**
 * The tip of the stroke under way, on a small canvas of its own that goes with the pen and is wiped each frame:
 * predicted points are seen and never become ink.
 */
export function createInkAhead(canvas: HTMLCanvasElement, frame: HTMLCanvasElement, lineWidth: number): InkAhead {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  let size = { width: 0, height: 0 };
  let [left, top] = [0, 0];
  let isClear = true;
  const isInside = ({ x, y }: Spot) =>
    Math.min(x - left, y - top) > lineWidth && Math.max(x - left, y - top) < SIDE - lineWidth;
  const clear = () => {
    if (!isClear) context.clearRect(0, 0, SIDE, SIDE);
    isClear = true;
  };
  return {
    clear,
    fit() {
      size = { width: frame.clientWidth, height: frame.clientHeight };
      const ratio = window.devicePixelRatio;
      canvas.width = Math.round(SIDE * ratio);
      canvas.height = Math.round(SIDE * ratio);
      canvas.style.inlineSize = `${SIDE}px`;
      canvas.style.blockSize = `${SIDE}px`;
      context.scale(ratio, ratio);
      Object.assign(context, { lineWidth, lineCap: "round", lineJoin: "round" });
      context.strokeStyle = getComputedStyle(canvas).color;
      isClear = true;
    },
    show(tail, predicted) {
      clear();
      const spots = [...tail, ...predicted].map(({ x, y }) => ({ x: x * size.width, y: y * size.height }));
      const [first] = spots;
      if (!first || spots.length < 2) return;
      if (!spots.every(isInside)) {
        [left, top] = [Math.round(first.x - SIDE / 2), Math.round(first.y - SIDE / 2)];
        canvas.style.transform = `translate(${left}px, ${top}px)`;
      }
      context.beginPath();
      for (const { x, y } of spots) context.lineTo(x - left, y - top);
      context.stroke();
      isClear = false;
    },
  };
}
