import { expect, test } from "vitest";
import { requireTablet } from "../../../lib/consent/require-tablet.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { PLANNED, type Verb } from "./verbs.ts";

const leaflet = realLeaflet();
const take = (tablet: "t1" | "t2"): Verb => ({ verb: "take-over", tablet });
const toHandOver = PLANNED.slice(0, 4);

function last(verbs: Verb[]) {
  const step = play(leaflet, verbs).steps.at(-1);
  if (!step) throw new Error("nothing was played");
  return step;
}

test("a draft is refused to every tablet but its own, which is named with the time", () => {
  const { after } = last([take("t1")]);
  expect(requireTablet(after, "t1")).toBeUndefined();
  for (const other of ["t2", undefined]) {
    expect(requireTablet(after, other)).toEqual({
      refusal: { code: "draft-on-other-tablet", fields: { tablet: "5B-t1", time: "09:00" } },
    });
  }
  expect(requireTablet(last([take("t1"), take("t2")]).after, "t2")).toBeUndefined();
});

test("a draft that was opened on no tablet, and whatever is no draft any more, is open to all", () => {
  expect(requireTablet(last([{ verb: "confirm-label" }]).after, undefined)).toBeUndefined();
  expect(requireTablet(last([take("t1"), ...PLANNED]).after, "t2")).toBeUndefined();
});

test("taking over keeps what was read and answered, ends the hand-over, and is no event the second time", () => {
  const read = [...toHandOver, ...PLANNED.slice(4, 8)];
  const taken = last([...read, take("t2")]);
  expect(taken.after).toMatchObject({ status: "draft", heldBy: { tabletId: "t2" } });
  expect(taken.after.handOver).toBeUndefined();
  expect(taken.after.tiersAcknowledged).toEqual(taken.before.tiersAcknowledged);
  expect(taken.after.checks).toEqual(taken.before.checks);
  expect(last([...read, take("t2"), take("t2")]).after.revision).toBe(taken.after.revision);
  const turned = last([...read, take("t2"), { verb: "turn", pageIndex: 4, handOver: 0 }]);
  expect(turned.refused).toBe("not-in-patient-mode");
});

test.each<[string, Verb[]]>([
  ["completed", PLANNED],
  ["abandoned", [{ verb: "abandon", reason: "wrong-patient" }]],
  ["withdrawn", [...PLANNED, { verb: "withdraw" }]],
])("what is %s is taken over by nobody", (status, verbs) => {
  const step = last([...verbs, take("t2")]);
  expect([step.before.status, step.refused]).toEqual([status, "wrong-state"]);
});
