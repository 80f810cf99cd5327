import fc from "fast-check";
import { expect, test } from "vitest";
import { idlePhase, nextPhaseMs } from "../../../components/bedside/idle-phase.ts";

const minutes = (count: number) => count * 60_000;

test("the curtain falls after 3 minutes, the warning comes at 18, the lock at 20", () => {
  expect(
    [0, minutes(3) - 1, minutes(3), minutes(18) - 1, minutes(18), minutes(20) - 1, minutes(20)].map(idlePhase),
  ).toEqual(["awake", "awake", "hidden", "hidden", "warned", "warned", "locked"]);
});

test("waiting for what is said to come next leads to the next phase, and not past it", () => {
  const order = ["awake", "hidden", "warned", "locked"];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: minutes(40) }), (idleMs) => {
      const wait = nextPhaseMs(idleMs);
      const at = order.indexOf(idlePhase(idleMs));
      if (wait === undefined) {
        expect(idlePhase(idleMs)).toBe("locked");
        return;
      }
      expect(order.indexOf(idlePhase(idleMs + wait))).toBe(at + 1);
      expect(idlePhase(idleMs + wait - 1)).toBe(order[at]);
    }),
  );
});
