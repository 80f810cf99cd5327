type Spot = { x: number; y: number };

/**
 * The two control points of the Bézier curve from `from` to `to`, on its way from `before` and on to `after`; a stroke
 * without a point before or after gives the end itself. The curve of signature_pad's `Bezier.fromPoints`, which draws
 * the ink on screens: paper shows the line that was seen.
 */
export function penCurve(before: Spot, from: Spot, to: Spot, after: Spot): [Spot, Spot] {
  return [controls(before, from, to)[1], controls(from, to, after)[0]];
}

/** Around `at`: on its way in, and on its way out. Both lie on one line through it, nearer on the shorter side. */
function controls(before: Spot, at: Spot, after: Spot): [Spot, Spot] {
  const [intoMiddle, outMiddle] = [middle(before, at), middle(at, after)];
  const [into, out] = [length(before, at), length(at, after)];
  const share = into + out === 0 ? 0 : out / (into + out);
  const dx = at.x - (outMiddle.x + (intoMiddle.x - outMiddle.x) * share);
  const dy = at.y - (outMiddle.y + (intoMiddle.y - outMiddle.y) * share);
  return [
    { x: intoMiddle.x + dx, y: intoMiddle.y + dy },
    { x: outMiddle.x + dx, y: outMiddle.y + dy },
  ];
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function length(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
