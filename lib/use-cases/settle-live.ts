import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { LIVE_STATUSES, type LiveRecord, supersede } from "../consent/live-consent.ts";
import { foldNumber } from "../name/fold-number.ts";
import { RevisionConflict } from "../store/revision-conflict.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { type Change, type LastLook, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";

/**
 * What a consent that becomes live does to the others of the same patient, episode and leaflet, so that never
 * two of them are live.
 */
export async function settleLive(
  context: Context,
  joining: LiveRecord & { consent: Consent },
): Promise<{ events: ConsentEvent[]; others: Change[] }> {
  const live = (await context.services.store.rowsOfHospitalNo(joining.consent.label.hospitalNo))
    .filter((row) => isRival(row, joining))
    .map((row) => ({ consentId: row.consentId, reference: row.reference, signedAt: row.signedAt ?? "" }));
  const decided = supersede(joining, live);
  const others: Change[] = [];
  for (const { consentId, events } of decided.others) {
    const loaded = await loadConsent(context, consentId);
    if (!("refusal" in loaded)) others.push({ ...loaded, consentId, events });
  }
  return { events: decided.joining, others };
}

/** The last look, inside the transaction: another one that went live since `settleLive` looked means deciding again. */
export function requireSoleLive(consentId: string): LastLook {
  return (rows, after) => {
    if (!LIVE_STATUSES.includes(after.status)) return;
    if (rows.some((row) => isRival(row, { consentId, consent: after }))) {
      throw new RevisionConflict("consent", after.revision);
    }
  };
}

function isRival(row: ConsentRow, { consentId, consent }: { consentId: string; consent: Consent }): boolean {
  return (
    row.consentId !== consentId &&
    LIVE_STATUSES.includes(row.status) &&
    row.leafletId === consent.leaflet.id &&
    foldNumber(row.episodeNo) === foldNumber(consent.label.episodeNo)
  );
}
