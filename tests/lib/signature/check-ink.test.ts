import { expect, test } from "vitest";
import { checkInk } from "../../../lib/signature/check-ink.ts";

const point = (x: number, y: number, t = 0) => ({ x, y, t });
const refusal = (ink: unknown) => {
  const result = checkInk(ink);
  return "refusal" in result ? result.refusal : "accepted";
};

test.each([
  ["nothing", undefined, "ink-invalid"],
  ["a picture instead of strokes", { png: "data:image/png;base64,AAAA" }, "ink-invalid"],
  ["no stroke", { strokes: [] }, "ink-empty"],
  ["strokes without points", { strokes: [[], []] }, "ink-empty"],
  ["one dot", { strokes: [[point(0.5, 0.5)]] }, "ink-dot"],
  ["a dot of many points", { strokes: [Array.from({ length: 50 }, (_, t) => point(0.5, 0.5, t))] }, "ink-dot"],
  ["NaN", { strokes: [[point(Number.NaN, 0.5), point(0.9, 0.5, 9)]] }, "ink-invalid"],
  ["infinity", { strokes: [[point(0.1, 0.5), point(Number.POSITIVE_INFINITY, 0.5, 9)]] }, "ink-invalid"],
  ["outside the frame", { strokes: [[point(0.1, 0.5), point(1.01, 0.5, 9)]] }, "ink-invalid"],
  ["time running backwards", { strokes: [[point(0.1, 0.5, 9), point(0.9, 0.5, 3)]] }, "ink-invalid"],
  ["pressure smuggled in", { strokes: [[{ ...point(0.1, 0.5), pressure: 1 }, point(0.9, 0.5, 9)]] }, "ink-invalid"],
  ["501 strokes", { strokes: Array.from({ length: 501 }, () => [point(0.1, 0.1)]) }, "ink-too-large"],
  ["millions of points", { strokes: [Array.from({ length: 2_000_000 }, () => null)] }, "ink-too-large"],
  ["a single 一", { strokes: [[point(0.3, 0.5), point(0.5, 0.5, 200)]] }, "accepted"],
  [
    "50,000 points",
    { strokes: [Array.from({ length: 50_000 }, (_, t) => point((t % 100) / 100, 0.5, t))] },
    "accepted",
  ],
])("%s", (_name, ink, expected) => {
  expect(refusal(ink)).toBe(expected);
});
