import { expect, test } from "vitest";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { PLANNED, type Verb } from "./verbs.ts";

const leaflet = realLeaflet();
const sign: Verb = { verb: "sign", handOver: 0, body: "same" };
const before = PLANNED.slice(
  0,
  PLANNED.findIndex((verb) => verb.verb === "sign"),
);
const last = (verbs: Verb[]) => play(leaflet, verbs).steps.at(-1);

test.each([3, 4, 5, 6])("refused without the tier on page %i", (pageIndex) => {
  const verbs = before.filter((verb) => verb.verb !== "turn" || verb.pageIndex !== pageIndex);
  expect(last([...verbs, sign])?.refused).toBe(pageIndex === 3 ? "sections-unread" : "tiers-unacknowledged");
});

test.each([0, 1, 2, 7, 8, 9])("refused without the section on page %i", (pageIndex) => {
  const verbs = before.filter((verb) => verb.verb !== "turn" || verb.pageIndex !== pageIndex);
  expect(last([...verbs, sign])?.refused).toBe("sections-unread");
});

test("refused after the tablet was handed back, and with the token of an earlier hand-over", () => {
  expect(last([...before, { verb: "hand-back", reason: "patient-asked", handOver: 0 }, sign])?.refused).toBe(
    "handed-back",
  );
  expect(last([...before, { verb: "take-back" }, sign])?.refused).toBe("not-in-patient-mode");
  expect(
    last([...before, { verb: "take-back" }, { verb: "hand-over" }, { verb: "sign", handOver: 1, body: "same" }])
      ?.refused,
  ).toBe("not-in-patient-mode");
});

test("refused on a day with a sedated answer, by hand-over and by signing, whatever is answered later", () => {
  const sedated: Verb = { verb: "checks", sedated: true, unwell: false, doctorTold: false, complete: true };
  const clear: Verb = { ...sedated, sedated: false };
  const upTo = PLANNED.slice(0, 2);
  expect(last([...upTo, sedated, { verb: "resume" }])?.refused).toBe("sedated-today");
  expect(
    last([...upTo, sedated, { verb: "wait", minutes: 1440 }, { verb: "resume" }, clear, { verb: "hand-over" }])
      ?.refused,
  ).toBeUndefined();
  expect(last([...upTo, clear, { verb: "sedated-hand-over" }])?.refused).toBe("sedated-today");
});

test("the same submission again stands as it is; another body under the same id is refused", () => {
  const again = play(leaflet, [...before, sign, sign]);
  expect(again.steps.at(-1)?.refused).toBeUndefined();
  expect(again.events.filter((event) => event.type === "signed")).toHaveLength(1);
  expect(last([...before, sign, { verb: "sign", handOver: 0, body: "other" }])?.refused).toBe("submission-differs");
});

test("answers over 30 minutes old, or from before a resumption, are asked anew", () => {
  const upTo = PLANNED.slice(0, 3);
  expect(last([...upTo, { verb: "wait", minutes: 31 }, { verb: "hand-over" }])?.refused).toBe("checks-stale");
  expect(
    last([
      ...upTo,
      { verb: "hand-over" },
      { verb: "defer" },
      { verb: "take-back" },
      { verb: "resume" },
      { verb: "hand-over" },
    ])?.refused,
  ).toBe("checks-stale");
});
