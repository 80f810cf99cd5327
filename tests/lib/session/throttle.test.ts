import { expect, test } from "vitest";
import { afterWrongPin, secondsLocked, type WrongPins } from "../../../lib/session/throttle.ts";

const START = Date.parse("2026-11-23T01:00:00Z");

/** Seconds of waiting after each of `times` wrong PINs, `gapSeconds` apart. */
function waits(kind: "tablet" | "account", times: number, gapSeconds = 1): number[] {
  let state: WrongPins | undefined;
  return Array.from({ length: times }, (_, index) => {
    const at = new Date(START + index * gapSeconds * 1000);
    state = afterWrongPin(state, at, kind);
    return secondsLocked(state, at);
  });
}

test("a tablet slows down from the third wrong PIN and locks at the fifth", () => {
  expect(waits("tablet", 7)).toEqual([0, 0, 5, 15, 300, 300, 300]);
});

test("an account locks only at the tenth: no single tablet can lock a nurse out of the ward", () => {
  expect(waits("account", 11)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 900, 900]);
});

test("wrong PINs a quarter of an hour apart are forgotten", () => {
  expect(waits("tablet", 6, 15 * 60)).toEqual([0, 0, 0, 0, 0, 0]);
});
