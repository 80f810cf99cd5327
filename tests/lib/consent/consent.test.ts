import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Consent, Signature } from "../../../lib/consent/consent.ts";
import { parseConsentEvent } from "../../../lib/consent/events.ts";
import { foldConsent } from "../../../lib/consent/fold-consent.ts";
import { unseenPages } from "../../../lib/consent/progress.ts";
import { openQuestions } from "../../../lib/consent/question.ts";
import { isSedatedToday } from "../../../lib/consent/sedation.ts";
import { nextSignatory } from "../../../lib/consent/signatories.ts";
import { openPrompts } from "../../../lib/consent/teach-back.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { invalidities } from "./invalidities.ts";
import { ASKING, anyHistory, PLANNED, ROUND } from "./verbs.ts";

const leaflet = realLeaflet();

test("the planned order ends completed, with one event a step; so do a round of signatures and a patient who asks", () => {
  for (const order of [PLANNED, ROUND, ASKING]) {
    const { events, steps } = play(leaflet, order);
    expect(steps.map((step) => step.refused).filter(Boolean)).toEqual([]);
    expect(foldConsent(events)?.status).toBe("completed");
  }
  const { events } = play(leaflet, ROUND);
  expect(foldConsent(events)?.signatures.map((one) => one.role)).toEqual([
    "parent",
    "patient",
    "interpreter",
    "witness",
    "doctor",
  ]);
});

describe("4,000 histories of any verbs in any order", () => {
  test("folding any prefix gives a valid state", () => {
    fc.assert(
      fc.property(anyHistory, (verbs) => {
        const { events } = play(leaflet, verbs);
        for (let length = 1; length <= events.length; length += 1) {
          const consent = foldConsent(events.slice(0, length));
          if (!consent) throw new Error("no state");
          expect(consent.revision).toBe(length);
          expect(invalidities(consent)).toEqual([]);
        }
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  }, 120_000);

  test("nobody signs without every section and tier, on a sedated day, after hand-back, or twice", () => {
    fc.assert(
      fc.property(anyHistory, (verbs) => {
        const { events, steps } = play(leaflet, verbs);
        expect(events.filter((event) => ["confirmed", "paper-filed"].includes(event.type)).length).toBeLessThan(2);
        for (const { before, after, at, refused } of steps) {
          const [made, ...more] = after.signatures.slice(before.signatures.length);
          expect(more).toEqual([]);
          if (made) expectRightly(made, before, at);
          if (refused) expect(after).toBe(before);
        }
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  }, 120_000);
});

test("every event that was written reads back as itself", () => {
  const events = [PLANNED, ROUND, ASKING].flatMap((order) => play(leaflet, order).events);
  for (const { type, version, data } of events) {
    expect(parseConsentEvent(type, version, JSON.parse(JSON.stringify(data)))).toEqual({ type, version, data });
  }
});

test("an unknown type or version is refused by name", () => {
  expect(() => parseConsentEvent("teleported", 1, {})).toThrow("teleported v1");
  expect(() => parseConsentEvent("signed", 99, {})).toThrow("signed v99");
});

/** Whoever signs does so in their turn, after the whole leaflet, with no question open, on a day without sedation. */
function expectRightly(made: Signature, before: Consent, at: Date): void {
  expect(before.signatures.map((one) => one.role)).not.toContain(made.role);
  expect(unseenPages(leaflet, before)).toEqual({ sectionIds: [], tierIds: [] });
  expect(openQuestions(before)).toEqual([]);
  expect(openPrompts(before)).toEqual([]);
  expect(isSedatedToday(before, at)).toBe(false);
  expect(before.handOver?.handedBack).toBeUndefined();
  expect(nextSignatory(before)?.role).toBe(made.role);
  if (made.role === "witness" || made.role === "doctor") expect(made.staff).toBeDefined();
}
