import { expect, test } from "vitest";
import { createInkStore } from "../../../components/bedside/ink-store.ts";
import { isShortSignature } from "../../../components/bedside/is-short-signature.ts";
import { createWetFinger } from "../../../components/bedside/wet-finger.ts";

const at = (ms: number, x = 0.5) => ({ x, y: 0.5, at: ms });

test("what was kept goes before what is drawn now, and the time goes on", () => {
  const before = createInkStore({ strokes: 9, points: 99 });
  before.begin(at(5000));
  before.add(at(5200));
  const after = createInkStore({ strokes: 9, points: 99 });
  after.restore(before.snapshot());
  // The clock of the page that was loaded anew begins at nought.
  after.begin(at(40, 0.1));
  after.add(at(60, 0.2));
  expect(after.strokes.map((stroke) => stroke.map(({ t }) => t))).toEqual([
    [0, 200],
    [200, 220],
  ]);
});

test("too much is told, and nothing of it is lost", () => {
  const store = createInkStore({ strokes: 2, points: 3 });
  store.begin(at(0));
  for (const ms of [1, 2]) store.add(at(ms));
  expect(store.isTooMuch).toBe(false);
  store.begin(at(3));
  expect(store.isTooMuch).toBe(true);
  expect(store.snapshot().strokes.flat()).toHaveLength(4);
  store.undo();
  expect(store.isTooMuch).toBe(false);
});

test("an event that comes with an earlier time than the one before does not turn the ink back", () => {
  const store = createInkStore({ strokes: 9, points: 99 });
  store.begin(at(100));
  for (const ms of [110, 105, 120]) store.add(at(ms));
  expect(store.strokes.flat().map(({ t }) => t)).toEqual([0, 10, 10, 20]);
});

test("a tick of the pen is asked about; 一, a cross and a name are not", () => {
  const frame = { width: 900, height: 450 };
  const line = (width: number, height: number) => [
    [
      { x: 0, y: 0, t: 0 },
      { x: width / frame.width, y: height / frame.height, t: 9 },
    ],
  ];
  expect(isShortSignature(line(30, 5), frame)).toBe(true);
  expect(isShortSignature(line(41, 0), frame)).toBe(false);
  expect(isShortSignature(line(30, 13), frame)).toBe(false);
  const back = [0, 30, 0, 30].map((x, t) => ({ x: x / frame.width, y: 0, t }));
  expect(isShortSignature([back], frame)).toBe(false);
});

test("a glass that cannot read the finger is noticed, once", () => {
  const wet = createWetFinger();
  expect([wet.cancelled(), wet.cancelled(), wet.cancelled(), wet.cancelled()]).toEqual([false, false, true, false]);
  const specks = createWetFinger();
  expect([0, 900, 1800, 2700, 3600].map((ms) => specks.drawn(3, ms))).toEqual([false, false, false, false, true]);
  const slow = createWetFinger();
  expect([0, 1100, 2200, 3300, 4400].map((ms) => slow.drawn(3, ms))).not.toContain(true);
  const strokes = createWetFinger();
  expect([0, 100, 200, 300, 400].map((ms) => strokes.drawn(60, ms))).not.toContain(true);
});
