import fc from "fast-check";
import { expect, test } from "vitest";
import { sign } from "../../../lib/consent/sign.ts";
import { leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { anyOrder } from "./moves.ts";
import { playOrder, type SignRule } from "./navigation-orders.ts";

const leaflet = realLeaflet();
const ORDERS = 10_000;
const ACKNOWLEDGED = Object.fromEntries(["common", "uncommon", "rare", "very-rare"].map((id) => [id, "then"]));

test(`${ORDERS} orders of pages, marks, answers, old tabs and direct calls reach no signature with anything open`, () => {
  let signed = 0;
  fc.assert(
    fc.property(anyOrder(leaflet), (order) => {
      const { wrong, isSigned } = playOrder(leaflet, order);
      expect(wrong).toEqual([]);
      signed += isSigned ? 1 : 0;
    }),
    { numRuns: ORDERS, seed: 20261125 },
  );
  // They do get there: a rule that lets nobody sign would not pass.
  expect(signed).toBeGreaterThan(ORDERS / 10);
  expect(leafletUnits(leaflet)).toHaveLength(52);
}, 240_000);

/** A `sign` that overlooks one thing. */
const FAULTY: Record<string, SignRule> = {
  "an open question": (consent, command, now) => sign({ ...consent, questions: [] }, command, now),
  "teach-back": (consent, command, now) =>
    sign(
      { ...consent, ...(consent.handOver ? { handOver: { ...consent.handOver, teachBack: [] } } : {}) },
      command,
      now,
    ),
  "a tier that was not acknowledged": (consent, command, now) =>
    sign({ ...consent, tiersAcknowledged: ACKNOWLEDGED }, command, now),
  "a section that was not read": (consent, command, now) =>
    sign(
      { ...consent, sectionsRead: Object.fromEntries(leaflet.sections.map(({ id }) => [id, "then"])) },
      command,
      now,
    ),
  "that the text is another": (consent, command, now) => sign(consent, { ...command, leaflet }, now),
};

test.each(Object.keys(FAULTY))("such orders find a rule that overlooks %s", (name) => {
  const property = fc.property(
    anyOrder(leaflet),
    (order) => playOrder(leaflet, order, FAULTY[name]).wrong.length === 0,
  );
  expect(fc.check(property, { numRuns: ORDERS, seed: 20261125, endOnFailure: true }).failed).toBe(true);
});
