import fc from "fast-check";
import { expect, test } from "vitest";
import { penCurve } from "../../../lib/signature/pen-curve.ts";

const coordinate = fc.integer({ min: 0, max: 1000 });
const spot = fc.record({ x: coordinate, y: coordinate });

test("a line of even steps stays a line: its control points lie on it", () => {
  const [into, out] = penCurve({ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 20, y: 0 }, { x: 30, y: 0 });
  expect([into, out]).toEqual([
    { x: 15, y: 0 },
    { x: 15, y: 0 },
  ]);
});

test("without a point before or after, the curve sets out straight for the middle", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 8, y: 6 },
  ];
  expect(penCurve(from, from, to, to)).toEqual([
    { x: 4, y: 3 },
    { x: 4, y: 3 },
  ]);
});

test("two curves that meet in a point leave it in the direction in which they came: no corner", () => {
  fc.assert(
    fc.property(fc.tuple(spot, spot, spot, spot, spot), ([a, b, c, d, e]) => {
      const [, into] = penCurve(a, b, c, d);
      const [out] = penCurve(b, c, d, e);
      const cross = (c.x - into.x) * (out.y - c.y) - (c.y - into.y) * (out.x - c.x);
      expect(Math.abs(cross)).toBeLessThan(1e-6 * 1000 * 1000);
    }),
  );
});

test("every point is a place on the paper, whatever falls together", () => {
  fc.assert(
    fc.property(fc.tuple(spot, spot), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), ([a, b], which) => {
      const [before, from, to, after] = which.map((isFirst) => (isFirst ? a : b)) as [typeof a, ...(typeof a)[]];
      for (const { x, y } of penCurve(before, from ?? a, to ?? a, after ?? a)) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }
    }),
  );
});
