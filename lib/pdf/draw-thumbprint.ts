import { type Ink, SIGNING_FRAME_ASPECT } from "../signature/ink.ts";
import { type Drawing, type InkPiece, MM, type Spot } from "./page.ts";

/** 9 mm: about what a thumb leaves on paper. */
const SIZE = 9 * MM;

const RING = 1.1;
/** A touch, drawn as a dot: 2.6 mm. */
const TOUCH = 2.6 * MM;
/** How far from the ring's middle a touch may lie, so that its dot stays inside. */
const REACH = SIZE / 2 - TOUCH / 2 - RING - 1;
/** The arc of a quarter circle as one Bézier curve. */
const ARC = 0.5523;

/**
 * Where the thumb touched the pad: each point as a dot, within a ring of 9 mm. A screen senses no ridges, so none are
 * drawn; the ring tells a thumb from a slip of the pen.
 */
export function drawThumbprint(ink: Ink): Drawing {
  const middle: Spot = { x: SIZE / 2, y: SIZE / 2 };
  return { width: SIZE, height: SIZE, pieces: [...ring(middle), ...touches(ink, middle)] };
}

function ring({ x, y }: Spot): InkPiece[] {
  const radius = (SIZE - RING) / 2;
  const at = (across: number, down: number): Spot => ({ x: x + across * radius, y: y + down * radius });
  const corners: [number, number][] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  return corners.map(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [1, 0];
    const curve: [Spot, Spot, Spot] = [
      at(fromX + ARC * toX, fromY + ARC * toY),
      at(toX + ARC * fromX, toY + ARC * fromY),
      at(toX, toY),
    ];
    return { width: RING, from: at(fromX, fromY), curve };
  });
}

/** The points keep their places to each other, drawn in until all are within the ring; one alone is its middle. */
function touches(ink: Ink, middle: Spot): InkPiece[] {
  const points = ink.strokes.flat();
  const across = centreOf(points.map((point) => point.x * SIGNING_FRAME_ASPECT));
  const down = centreOf(points.map((point) => point.y));
  const offsets = points.map((point) => ({ x: point.x * SIGNING_FRAME_ASPECT - across, y: point.y - down }));
  const farthest = offsets.reduce((far, { x, y }) => Math.max(far, Math.hypot(x, y)), 0);
  const scale = farthest === 0 ? 0 : Math.min(REACH / farthest, SIZE);
  const dots = new Map(
    offsets.map(({ x, y }) => {
      const spot = { x: middle.x + x * scale, y: middle.y + y * scale };
      return [`${Math.round(spot.x * 2)} ${Math.round(spot.y * 2)}`, { width: TOUCH, from: spot }];
    }),
  );
  return [...dots.values()];
}

function centreOf(values: readonly number[]): number {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return (min + max) / 2;
}
