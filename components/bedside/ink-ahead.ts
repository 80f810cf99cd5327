import type { InkPoint } from "@/lib/signature/ink.ts";

type Spot = { x: number; y: number };

export type InkAhead = {
  /** From the ink that is drawn for good, over `tail`, to where the pointer is thought to be when the frame is seen. */
  show(tail: readonly InkPoint[], predicted: readonly Spot[]): void;
  clear(): void;
  fit(): void;
};

/**
 * The tip of the stroke under way, on a canvas of its own that is wiped each frame: predicted points are seen and
 * never become ink.
 */
export function createInkAhead(canvas: HTMLCanvasElement, lineWidth: number): InkAhead {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  let ratio = 1;
  let dirty: { x: number; y: number; width: number; height: number } | undefined;
  const clear = () => {
    if (dirty) context.clearRect(dirty.x, dirty.y, dirty.width, dirty.height);
    dirty = undefined;
  };
  return {
    clear,
    fit() {
      ratio = window.devicePixelRatio;
      canvas.width = Math.round(canvas.clientWidth * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      dirty = undefined;
    },
    show(tail, predicted) {
      clear();
      const spots = [...tail, ...predicted].map(({ x, y }) => ({ x: x * canvas.width, y: y * canvas.height }));
      const [first] = spots;
      if (!first || spots.length < 2) return;
      context.lineWidth = lineWidth * ratio;
      context.lineCap = "round";
      context.lineJoin = "round";
      context.strokeStyle = getComputedStyle(canvas).color;
      context.beginPath();
      for (const { x, y } of spots) context.lineTo(x, y);
      context.stroke();
      dirty = boxAround(spots, lineWidth * ratio);
    },
  };
}

function boxAround(spots: readonly Spot[], margin: number) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const x = Math.floor(Math.min(...xs) - margin);
  const y = Math.floor(Math.min(...ys) - margin);
  return { x, y, width: Math.ceil(Math.max(...xs) + margin) - x, height: Math.ceil(Math.max(...ys) + margin) - y };
}
