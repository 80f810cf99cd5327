import { type Ink, SIGNING_FRAME_ASPECT } from "../signature/ink.ts";
import { COLOURS, type InkPiece, type PageItem, type Spot } from "./page.ts";

/** 9 mm: about what a thumb leaves on paper. */
export const THUMBPRINT_SIZE = (9 / 25.4) * 72;

const RING = 1.1;
/** A touch, drawn as a dot: 2.6 mm. */
const TOUCH = (2.6 / 25.4) * 72;
/** How far from the ring's middle a touch may lie, so that its dot stays inside. */
const REACH = THUMBPRINT_SIZE / 2 - TOUCH / 2 - RING - 1;
/** The arc of a quarter circle as one Bézier curve. */
const ARC = 0.5523;

/**
 * Where the thumb touched the pad: each point as a dot, within a ring of 9 mm that stands on `bottom`. A screen
 * senses no ridges, so none are drawn; the ring tells a thumb from a slip of the pen.
 */
export function drawThumbprint(ink: Ink, centre: number, bottom: number): PageItem {
  const middle: Spot = { x: centre, y: bottom - THUMBPRINT_SIZE / 2 };
  return { kind: "ink", colour: COLOURS.pen, pieces: [...ring(middle), ...touches(ink, middle)] };
}

function ring({ x, y }: Spot): InkPiece[] {
  const radius = (THUMBPRINT_SIZE - RING) / 2;
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
  const scale = farthest === 0 ? 0 : Math.min(REACH / farthest, THUMBPRINT_SIZE);
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
