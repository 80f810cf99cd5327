import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONSENT_STATUSES, type ConsentStatus } from "../../../lib/consent/consent.ts";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { expiresAt, type LiveRecord, standingOf, supersede } from "../../../lib/consent/live-consent.ts";

const SIGNED_AT = "2026-09-12T06:36:00.000Z";
const now = new Date("2026-09-20T00:00:00.000Z");

describe("how a record stands", () => {
  const EXPECTED: Partial<Record<ConsentStatus, string>> = {
    completed: "live",
    paper: "live",
    signed: "unconfirmed",
    withdrawn: "withdrawn",
    superseded: "superseded",
  };

  test.each(CONSENT_STATUSES)("%s", (status) => {
    expect(standingOf({ status, signedAt: SIGNED_AT }, now, 90)).toBe(EXPECTED[status] ?? "none");
  });

  test("live up to its last millisecond, expired after it", () => {
    const last = expiresAt(SIGNED_AT, 90);
    const row = { status: "completed", signedAt: SIGNED_AT } as const;
    expect(last.toISOString()).toBe("2026-12-11T06:36:00.000Z");
    expect(standingOf(row, last, 90)).toBe("live");
    expect(standingOf(row, new Date(last.getTime() + 1), 90)).toBe("expired");
    expect(standingOf(row, now, 1)).toBe("expired");
  });

  test("a record without the time of its signature is none", () => {
    expect(standingOf({ status: "completed", signedAt: null }, now, 90)).toBe("none");
  });
});

describe("a consent that joins the live ones", () => {
  const anyRecords = fc.uniqueArray(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 }).map((hours) =>
    hours.map(
      (hour, index): LiveRecord => ({
        consentId: `c${index}`,
        reference: `L${index}`,
        signedAt: new Date(Date.parse(SIGNED_AT) + hour * 3_600_000).toISOString(),
      }),
    ),
  );

  test("in any order of joining, one is live: the one signed last, and every link has its other side", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { live, links } = joinAll(records);
        expect(live.map((sizes) => sizes.length)).toEqual(records.map(() => 1));
        expect(live.at(-1)?.[0]?.signedAt).toBe(
          records
            .map((one) => one.signedAt)
            .sort()
            .at(-1),
        );
        const sides = (type: string) =>
          links
            .filter((link) => link.type === type)
            .map(({ from, to }) => `${from}>${to}`)
            .sort();
        expect(sides("superseded")).toEqual(sides("supersedes"));
        expect(new Set(sides("superseded")).size).toBe(records.length - 1);
      }),
    );
  });

  test("alone, it supersedes nothing", () => {
    const only = { consentId: "c", reference: "L", signedAt: SIGNED_AT };
    expect(supersede(only, [])).toEqual({ joining: [], others: [] });
  });
});

type Link = { type: string; from: string; to: string };

/** Lets each record join in turn. Gives who was live after each, and every link as "from is replaced by to". */
function joinAll(records: LiveRecord[]): { live: LiveRecord[][]; links: Link[] } {
  const live: LiveRecord[][] = [];
  const links: Link[] = [];
  for (const joining of records) {
    const before = live.at(-1) ?? [];
    const { joining: own, others } = supersede(joining, before);
    const added = [{ consentId: joining.consentId, events: own }, ...others].flatMap(linksOf);
    const fallen = added.filter(({ type }) => type === "superseded").map(({ from }) => from);
    links.push(...added);
    live.push([...before, joining].filter(({ consentId }) => !fallen.includes(consentId)));
  }
  return { live, links };
}

function linksOf({ consentId, events }: { consentId: string; events: ConsentEvent[] }): Link[] {
  return events.flatMap(({ type, data }): Link[] => {
    if (type === "superseded") return [{ type, from: consentId, to: data.byConsentId }];
    return type === "supersedes" ? [{ type, from: data.consentId, to: consentId }] : [];
  });
}
