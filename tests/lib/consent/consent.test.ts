import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONSENT_STATUSES, type Consent, foldConsent } from "../../../lib/consent/consent.ts";
import { parseConsentEvent } from "../../../lib/consent/events.ts";
import { unseenPages } from "../../../lib/consent/progress.ts";
import { isSedatedToday } from "../../../lib/consent/sedation.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { anyHistory, PLANNED, play } from "./histories.ts";

const leaflet = realLeaflet();

test("the planned order ends completed, with one event a step", () => {
  const { events, steps } = play(leaflet, PLANNED);
  expect(steps.map((step) => step.refused).filter(Boolean)).toEqual([]);
  expect(foldConsent(events)?.status).toBe("completed");
});

describe("4,000 histories of any verbs in any order", () => {
  test("folding any prefix gives a valid state", () => {
    fc.assert(
      fc.property(anyHistory, (verbs) => {
        const { events } = play(leaflet, verbs);
        for (let length = 1; length <= events.length; length += 1) {
          const consent = foldConsent(events.slice(0, length));
          if (!consent) throw new Error("no state");
          expect(invalidities(consent, length)).toEqual([]);
        }
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  }, 120_000);

  test("nobody signs without every section and tier, on a sedated day, after hand-back, or twice", () => {
    fc.assert(
      fc.property(anyHistory, (verbs) => {
        const { events, steps } = play(leaflet, verbs);
        expect(events.filter((event) => event.type === "signed").length).toBeLessThanOrEqual(1);
        for (const { before, after, at, refused } of steps) {
          if (after.signature && !before.signature) {
            expect(unseenPages(leaflet, before)).toEqual({ sectionIds: [], tierIds: [] });
            expect(isSedatedToday(before, at)).toBe(false);
            expect(before.handOver?.handedBack).toBeUndefined();
            expect(before.status).toBe("handed-over");
          }
          if (refused) expect(after).toBe(before);
        }
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  }, 120_000);
});

test("every event that was written reads back as itself", () => {
  const { events } = play(leaflet, PLANNED);
  for (const { type, version, data } of events) {
    expect(parseConsentEvent(type, version, JSON.parse(JSON.stringify(data)))).toEqual({ type, version, data });
  }
});

test("an unknown type or version is refused by name", () => {
  expect(() => parseConsentEvent("teleported", 1, {})).toThrow("teleported v1");
  expect(() => parseConsentEvent("signed", 99, {})).toThrow("signed v99");
});

function invalidities(consent: Consent, length: number): string[] {
  const found: string[] = [];
  if (!CONSENT_STATUSES.includes(consent.status)) found.push("status");
  if (consent.revision !== length) found.push("revision");
  if (consent.status === "handed-over" && !consent.handOver) found.push("handed over to nobody");
  if (consent.handOver && !(consent.identity && consent.checks && consent.labelConfirmedAt))
    found.push("handed over unchecked");
  if (["signed", "completed"].includes(consent.status) !== Boolean(consent.signature)) found.push("signature");
  if ((consent.status === "completed") !== Boolean(consent.confirmation)) found.push("confirmation");
  if (consent.signature && consent.signature.submissionId !== consent.lastHandOver?.handOverId)
    found.push("another hand-over's signature");
  if (["declined", "deferred", "abandoned"].includes(consent.status) !== Boolean(consent.outcome))
    found.push("outcome");
  return found;
}
