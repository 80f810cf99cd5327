/** What `watchPaint` leaves on the page. */
export type PaintWatch = { latencies: number[]; arcs: [number, number][] };

/**
 * Runs in a page before its scripts. From each pointermove's own time to the end of the frame in which its canvas
 * was next drawn on; and every spot of the pen since a canvas was last wiped. The same for any pad that draws on a
 * 2D context, whether in the event or in an animation frame.
 */
export function watchPaint(): void {
  const watch: PaintWatch = { latencies: [], arcs: [] };
  Object.assign(window, { paintWatch: watch });
  const channel = new MessageChannel();
  const afterPaint: number[][] = [];
  let waiting: number[] = [];
  let isInFrame = false;
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const at of afterPaint.shift() ?? []) watch.latencies.push(now - at);
  };
  const nativeFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    nativeFrame((time) => {
      isInFrame = true;
      try {
        callback(time);
      } finally {
        isInFrame = false;
      }
    });
  const drawn = () => {
    if (waiting.length === 0) return;
    afterPaint.push(waiting);
    waiting = [];
    if (isInFrame) channel.port2.postMessage(0);
    else nativeFrame(() => channel.port2.postMessage(0));
  };
  window.addEventListener("pointermove", (event) => event.buttons > 0 && waiting.push(event.timeStamp), true);
  const { prototype } = CanvasRenderingContext2D;
  const { fill, stroke, arc, fillRect } = prototype;
  Object.assign(prototype, {
    fill(this: CanvasRenderingContext2D) {
      drawn();
      return Reflect.apply(fill, this, []);
    },
    stroke(this: CanvasRenderingContext2D) {
      drawn();
      return Reflect.apply(stroke, this, []);
    },
    arc(this: CanvasRenderingContext2D, ...given: Parameters<typeof arc>) {
      watch.arcs.push([given[0], given[1]]);
      return arc.apply(this, given);
    },
    // signature_pad wipes with it.
    fillRect(this: CanvasRenderingContext2D, ...given: Parameters<typeof fillRect>) {
      watch.arcs.length = 0;
      return fillRect.apply(this, given);
    },
  });
}
