import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createInkStore } from "../../../components/bedside/ink-store.ts";
import { createPadPointers, type PadChange, type PadEvent } from "../../../components/bedside/pad-pointers.ts";

const LIMITS = { strokes: 500, points: 50_000 };
const TOUCH = { pointerId: 1, pointerType: "touch", isPrimary: true, button: 0, width: 20, height: 20 };
const PEN = { ...TOUCH, pointerId: 9, pointerType: "pen", width: 1, height: 1 };
const PALM = { ...TOUCH, pointerId: 2, isPrimary: false, width: 90, height: 70 };

/** A pad, a picture that follows its changes as the canvas does, and the clock of both. */
function openPad(takesWideContacts = false) {
  const store = createInkStore(LIMITS);
  const pointers = createPadPointers({ store, takesWideContacts });
  let picture: number[] = [];
  let now = 0;
  const sample = (x = 0.5) => ({ x, y: 0.5, at: now });
  const follow = (change: PadChange) => {
    if (change === "begun") picture = [...picture, 1];
    if (change === "withdrawn") picture = picture.slice(0, -1);
    if (change === "extended") picture = [...picture.slice(0, -1), store.strokes.at(-1)?.length ?? 0];
    return change;
  };
  const at = (event: Omit<PadEvent, "at">): PadEvent => ({ ...event, at: now });
  return {
    store,
    wait: (ms: number) => {
      now += ms;
    },
    down: (event: Omit<PadEvent, "at">, x?: number) => pointers.down(at(event), sample(x)).map(follow),
    move: (event: Omit<PadEvent, "at">, count = 1) =>
      follow(
        pointers.move(
          at(event),
          Array.from({ length: count }, (_, n) => sample(n / 100)),
        ),
      ),
    up: (event: Omit<PadEvent, "at">) => follow(pointers.up(at(event))),
    cancel: (event: Omit<PadEvent, "at">) => follow(pointers.cancel(at(event))),
    /** As the buttons above the pad do it. */
    edit: (change: "undo" | "clear") => {
      store[change]();
      pointers.drop();
      picture = store.strokes.map((stroke) => stroke.length);
    },
    /** Points by stroke, as drawn and as kept. */
    picture: () => picture,
    kept: () => store.strokes.map((stroke) => stroke.length),
  };
}

describe("whose ink it is", () => {
  test("a palm that lies down while a finger writes changes nothing, and neither does its end", () => {
    const pad = openPad();
    pad.down(TOUCH);
    pad.wait(400);
    expect(pad.down(PALM)).toEqual(["none"]);
    pad.move(TOUCH, 3);
    expect(pad.cancel(PALM)).toBe("none");
    pad.move(TOUCH, 2);
    expect(pad.up(TOUCH)).toBe("ended");
    expect(pad.kept()).toEqual([6]);
  });

  test("a contact that grows into a palm takes its stroke back; a thumbprint may be as wide as a thumb", () => {
    const pad = openPad();
    pad.down(TOUCH);
    pad.move(TOUCH, 3);
    expect(pad.move({ ...TOUCH, width: 75 })).toBe("withdrawn");
    expect(pad.kept()).toEqual([]);
    const thumb = openPad(true);
    expect(thumb.down({ ...TOUCH, width: 105, height: 90 })).toEqual(["begun"]);
  });

  test("the pen goes before the palm: what the touch drew is taken back, and none counts until 500 ms after it", () => {
    const pad = openPad();
    pad.down(TOUCH);
    pad.move(TOUCH, 4);
    expect(pad.down(PEN)).toEqual(["withdrawn", "begun"]);
    pad.move(PEN, 5);
    pad.wait(400);
    pad.up(PEN);
    pad.up(TOUCH);
    pad.wait(499);
    expect(pad.down(TOUCH)).toEqual(["none"]);
    pad.up(TOUCH);
    pad.wait(1);
    expect(pad.down(TOUCH)).toEqual(["begun"]);
    expect(pad.kept()).toEqual([6, 1]);
  });

  test("a pen that hovers is near", () => {
    const pad = openPad();
    pad.move(PEN);
    pad.wait(100);
    expect(pad.down(TOUCH)).toEqual(["none"]);
  });

  test("ten fingers are no ink, nor is what they do before the last one has left", () => {
    const pad = openPad();
    for (let finger = 1; finger <= 10; finger += 1) {
      pad.down({ ...TOUCH, pointerId: finger, isPrimary: finger === 1 });
      pad.wait(5);
    }
    for (let finger = 1; finger <= 9; finger += 1) {
      pad.move({ ...TOUCH, pointerId: finger }, 3);
      pad.up({ ...TOUCH, pointerId: finger });
    }
    expect(pad.down({ ...TOUCH, pointerId: 11 })).toEqual(["none"]);
    pad.up({ ...TOUCH, pointerId: 11 });
    pad.up({ ...TOUCH, pointerId: 10 });
    expect(pad.kept()).toEqual([]);
    expect(pad.down({ ...TOUCH, pointerId: 12 })).toEqual(["begun"]);
  });

  test("a second finger later on does not end the stroke", () => {
    const pad = openPad();
    pad.down(TOUCH);
    pad.wait(251);
    expect(pad.down({ ...TOUCH, pointerId: 3, isPrimary: false })).toEqual(["none"]);
    pad.move(TOUCH, 2);
    expect(pad.up({ ...TOUCH, pointerId: 3, isPrimary: false })).toBe("none");
    expect(pad.up(TOUCH)).toBe("ended");
    expect(pad.kept()).toEqual([3]);
  });

  test("a touch that the system took for a scroll is no ink; a pen's stroke that it ended is", () => {
    const pad = openPad();
    pad.down(TOUCH);
    pad.move(TOUCH, 10);
    expect(pad.cancel(TOUCH)).toBe("withdrawn");
    pad.down(PEN);
    pad.move(PEN, 10);
    expect(pad.cancel(PEN)).toBe("ended");
    expect(pad.kept()).toEqual([11]);
  });

  test("the second mouse button draws nothing", () => {
    expect(openPad().down({ ...TOUCH, pointerType: "mouse", button: 2 })).toEqual([]);
  });
});

const pointer = fc.constantFrom(
  TOUCH,
  { ...TOUCH, pointerId: 3, isPrimary: false },
  PALM,
  { ...PALM, isPrimary: true },
  PEN,
  { ...TOUCH, pointerId: 7, pointerType: "mouse" },
);
type Pad = ReturnType<typeof openPad>;
type Play = (pad: Pad) => void;

const step: fc.Arbitrary<Play> = fc.oneof(
  pointer.map(
    (one): Play =>
      (pad) =>
        void pad.down(one),
  ),
  pointer.map(
    (one): Play =>
      (pad) =>
        void pad.up(one),
  ),
  pointer.map(
    (one): Play =>
      (pad) =>
        void pad.cancel(one),
  ),
  fc.tuple(pointer, fc.integer({ min: 1, max: 8 })).map(
    ([one, count]): Play =>
      (pad) =>
        void pad.move(one, count),
  ),
  fc.constantFrom(1, 8, 100, 251, 501).map(
    (ms): Play =>
      (pad) =>
        pad.wait(ms),
  ),
  fc.constantFrom("undo" as const, "clear" as const).map(
    (change): Play =>
      (pad) =>
        pad.edit(change),
  ),
);

test("10,000 gestures: the store holds exactly what the picture shows, and time never runs backwards", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const pad = openPad();
      for (const play of steps) play(pad);
      expect(pad.kept()).toEqual(pad.picture());
      expect(pad.kept().every((count) => count > 0)).toBe(true);
      const times = pad.store.strokes.flat().map(({ t }) => t);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
    { numRuns: 10_000 },
  );
});
