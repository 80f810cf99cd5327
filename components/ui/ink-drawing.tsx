import { type Ink, type InkPoint, SIGNING_FRAME_ASPECT } from "@/lib/signature/ink.ts";
import styles from "./ink-drawing.module.css";

const HEIGHT = 1000;
const WIDTH = HEIGHT * SIGNING_FRAME_ASPECT;
const MARGIN = 24;
/** A small signature is enlarged at most this many times, so that its size still tells something. */
const MOST_ENLARGED = 2;

/** Ink as it was drawn, cut to its own extent and standing on the lower edge. */
export function InkDrawing({ ink, label }: { ink: Ink; label: string }) {
  return (
    <svg className={styles.ink} viewBox={extent(ink)} preserveAspectRatio="xMidYMax meet" role="img" aria-label={label}>
      <path d={ink.strokes.map(strokePath).join("")} />
    </svg>
  );
}

function extent(ink: Ink): string {
  const points = ink.strokes.flat();
  let [left, right, top, bottom] = [WIDTH, 0, HEIGHT, 0];
  for (const point of points) {
    left = Math.min(left, point.x * WIDTH);
    right = Math.max(right, point.x * WIDTH);
    top = Math.min(top, point.y * HEIGHT);
    bottom = Math.max(bottom, point.y * HEIGHT);
  }
  if (points.length === 0) return `0 0 ${WIDTH} ${HEIGHT}`;
  const width = Math.max(right - left + 2 * MARGIN, WIDTH / MOST_ENLARGED);
  const height = Math.max(bottom - top + 2 * MARGIN, HEIGHT / MOST_ENLARGED);
  const x = (left + right - width) / 2;
  return [x, bottom + MARGIN - height, width, height].map(Math.round).join(" ");
}

/** Curves through the middles between samples; a touch without movement is a dot. */
function strokePath(stroke: InkPoint[]): string {
  const [first, ...rest] = stroke.map((point) => [Math.round(point.x * WIDTH), Math.round(point.y * HEIGHT)] as const);
  if (!first) return "";
  let path = `M${first.join(" ")}`;
  if (rest.length === 0) return `${path}h.1`;
  let before = first;
  for (const point of rest) {
    path += `Q${before.join(" ")} ${(before[0] + point[0]) / 2} ${(before[1] + point[1]) / 2}`;
    before = point;
  }
  return `${path}L${before.join(" ")}`;
}
