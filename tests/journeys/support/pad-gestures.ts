import type { CDPSession, Page } from "@playwright/test";
import type { randomFrom } from "../../faults/random.ts";

type Random = ReturnType<typeof randomFrom>;
type Box = { x: number; y: number; width: number; height: number };
type Contact = { x: number; y: number; id: number; radiusX?: number; radiusY?: number };

export type Gesture = (hand: Hand) => Promise<void>;
type Hand = { page: Page; cdp: CDPSession; random: Random; box: Box };

const spot = ({ random, box }: Hand) => ({
  x: box.x + box.width * (0.05 + 0.9 * random.next()),
  y: box.y + box.height * (0.05 + 0.9 * random.next()),
});
const touch = ({ cdp }: Hand, type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", touchPoints: Contact[]) =>
  cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
const pen = ({ cdp }: Hand, type: "mousePressed" | "mouseMoved" | "mouseReleased", at: { x: number; y: number }) =>
  cdp.send("Input.dispatchMouseEvent", {
    ...{ type, ...at, pointerType: "pen", button: "left", clickCount: 1 },
    buttons: type === "mouseReleased" ? 0 : 1,
  });

const tap: Gesture = async (hand) => {
  await touch(hand, "touchStart", [{ ...spot(hand), id: 1 }]);
  await touch(hand, "touchEnd", []);
};

const stroke: Gesture = async (hand) => {
  await touch(hand, "touchStart", [{ ...spot(hand), id: 1 }]);
  for (let n = hand.random.below(4); n >= 0; n -= 1) await touch(hand, "touchMove", [{ ...spot(hand), id: 1 }]);
  await touch(hand, "touchEnd", []);
};

const cancelled: Gesture = async (hand) => {
  await touch(hand, "touchStart", [{ ...spot(hand), id: 1 }]);
  await touch(hand, "touchMove", [{ ...spot(hand), id: 1 }]);
  await touch(hand, "touchCancel", []);
};

const palm: Gesture = async (hand) => {
  const contact = { ...spot(hand), id: 1, radiusX: 48, radiusY: 40 };
  await touch(hand, "touchStart", [contact]);
  await touch(hand, "touchMove", [{ ...contact, y: contact.y + 9 }]);
  await touch(hand, "touchEnd", []);
};

const tenFingers: Gesture = async (hand) => {
  const fingers = Array.from({ length: 10 }, (_, id) => ({ ...spot(hand), id }));
  for (let n = 1; n <= fingers.length; n += 1) await touch(hand, "touchStart", fingers.slice(0, n));
  await touch(hand, "touchEnd", []);
};

const twoFingerScroll: Gesture = async (hand) => {
  const at = spot(hand);
  const both = (dy: number) => [
    { ...at, y: at.y - dy, id: 1 },
    { x: at.x + 60, y: at.y - dy, id: 2 },
  ];
  await touch(hand, "touchStart", both(0));
  for (const dy of [10, 30, 60]) await touch(hand, "touchMove", both(dy));
  await touch(hand, "touchEnd", []);
};

const penOverPalm: Gesture = async (hand) => {
  const resting = { ...spot(hand), id: 1, radiusX: 14, radiusY: 12 };
  await touch(hand, "touchStart", [resting]);
  await pen(hand, "mousePressed", spot(hand));
  await pen(hand, "mouseMoved", spot(hand));
  await touch(hand, "touchEnd", []);
  await pen(hand, "mouseMoved", spot(hand));
  await pen(hand, "mouseReleased", spot(hand));
};

const turned: Gesture = async ({ page, random }) => {
  const [width = 1080, height = 810] =
    [
      [1080, 810],
      [810, 1080],
      [390, 844],
    ][random.below(3)] ?? [];
  await page.setViewportSize({ width, height });
};

const undo: Gesture = ({ page }) => page.getByRole("button", { name: "取消上一筆" }).click();
const clear: Gesture = ({ page }) => page.getByRole("button", { name: "清除重簽" }).click();

/** What hands do to a pad, meant and not meant. */
export const GESTURES: readonly Gesture[] = [
  ...[tap, tap, stroke, stroke, stroke, cancelled, palm, tenFingers, twoFingerScroll, penOverPalm],
  ...[turned, undo, undo, clear],
];
