import type { ConsentStatus } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";

/** What a procedure may go ahead on, as long as it is not too old. */
export const LIVE_STATUSES: readonly ConsentStatus[] = ["completed", "paper"];

const DAY_MS = 86_400_000;

export type Standing = "live" | "unconfirmed" | "expired" | "withdrawn" | "superseded" | "none";

/** How one record stands at this moment. `none` is whatever never was a consent, or is marked as a mistake. */
export function standingOf(
  row: { status: ConsentStatus; signedAt: string | null },
  now: Date,
  validityDays: number,
): Standing {
  if (row.status === "signed") return "unconfirmed";
  if (row.status === "withdrawn" || row.status === "superseded") return row.status;
  if (!LIVE_STATUSES.includes(row.status) || !row.signedAt) return "none";
  return now.getTime() > expiresAt(row.signedAt, validityDays).getTime() ? "expired" : "live";
}

/** The moment after which a consent signed then is too old. */
export function expiresAt(signedAt: string, validityDays: number): Date {
  return new Date(Date.parse(signedAt) + validityDays * DAY_MS);
}

export type LiveRecord = { consentId: string; reference: string; signedAt: string };

/**
 * What becomes of the live consents of one patient, episode and leaflet when another one joins them: the one
 * signed last stays, and each of the others says what took its place. Both sides are linked.
 */
export function supersede(
  joining: LiveRecord,
  live: readonly LiveRecord[],
): { joining: ConsentEvent[]; others: { consentId: string; events: ConsentEvent[] }[] } {
  const newest = live.reduce((last, one) => (one.signedAt > last.signedAt ? one : last), joining);
  if (newest !== joining) {
    return {
      joining: [superseded(newest)],
      others: [{ consentId: newest.consentId, events: [supersedes(joining)] }],
    };
  }
  return {
    joining: live.map(supersedes),
    others: live.map(({ consentId }) => ({ consentId, events: [superseded(joining)] })),
  };
}

function superseded({ consentId, reference }: LiveRecord): ConsentEvent {
  return { type: "superseded", version: 1, data: { byConsentId: consentId, byReference: reference } };
}

function supersedes({ consentId, reference }: LiveRecord): ConsentEvent {
  return { type: "supersedes", version: 1, data: { consentId, reference } };
}
