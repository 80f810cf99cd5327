import type { Consent } from "../consent/consent.ts";
import { hongKongDate } from "../hong-kong-time.ts";
import { RevisionConflict } from "../store/revision-conflict.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { type LastLook, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";

/** Whether any consent of this hospital number carries a "sedated" answer of today, whoever recorded it. */
export async function isSedatedElsewhere(context: Context, consent: Consent): Promise<boolean> {
  const rows = await context.services.store.rowsOfHospitalNo(consent.label.hospitalNo);
  return isSedatedOn(rows, hongKongDate(context.now));
}

/** The Hong Kong dates on which any consent of this hospital number was answered "sedated today". */
export async function sedatedDates(context: Context, consent: Consent): Promise<string[]> {
  const rows = await context.services.store.rowsOfHospitalNo(consent.label.hospitalNo);
  const sedated = rows.filter((row) => row.sedatedOn !== null);
  const loaded = await Promise.all(sedated.map((row) => loadConsent(context, row.consentId)));
  return loaded.flatMap((one) => ("refusal" in one ? [] : one.consent.sedatedOn));
}

/**
 * The last look, inside the transaction: an answer that came to disk since the first look, on the day of this
 * signature, means deciding again.
 */
export function requireNotSedated(context: Context, date = hongKongDate(context.now)): LastLook {
  return (rows, after) => {
    if (isSedatedOn(rows, date)) throw new RevisionConflict("consent", after.revision);
  };
}

/** A row keeps the last date alone; an answer that is new is the last. */
function isSedatedOn(rows: readonly ConsentRow[], date: string): boolean {
  return rows.some((row) => row.sedatedOn === date);
}
