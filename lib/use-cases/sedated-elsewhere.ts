import type { Consent } from "../consent/consent.ts";
import { hongKongDate } from "../hong-kong-time.ts";
import type { Context } from "./context.ts";

/** Whether any consent of this hospital number carries a "sedated" answer of today, whoever recorded it. */
export async function isSedatedElsewhere(context: Context, consent: Consent): Promise<boolean> {
  const today = hongKongDate(context.now);
  const rows = await context.services.store.rowsOfHospitalNo(consent.label.hospitalNo);
  return rows.some((row) => row.sedatedOn === today);
}
