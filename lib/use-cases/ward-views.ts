import type { ConsentStatus } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { hongKongDate, hongKongMidnight } from "../hong-kong-time.ts";
import { displayName } from "../label/patient-label.ts";
import { missingGlyphs } from "../pdf/missing-glyphs.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { type Committed, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { requireWardStaff, type WardStaff } from "./require-staff.ts";

const UNFINISHED: ConsentStatus[] = ["draft", "handed-over", "deferred"];

/** The lists of a ward's home page. */
export async function viewWardHome(
  context: Context,
): Promise<
  | { staff: WardStaff; waiting: ConsentRow[]; unfinished: ConsentRow[]; completedTodayCount: number }
  | { refusal: Refusal }
> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  const rows = await context.services.store.wardRows(staff.ward.id, [...UNFINISHED, "signed", "completed"]);
  const midnight = hongKongMidnight(hongKongDate(context.now)).toISOString();
  return {
    staff,
    waiting: rows
      .filter((row) => row.status === "signed")
      .sort((a, b) => (a.signedAt ?? "").localeCompare(b.signedAt ?? "")),
    unfinished: rows.filter((row) => UNFINISHED.includes(row.status as ConsentStatus)),
    completedTodayCount: rows.filter((row) => row.status === "completed" && row.updatedAt >= midnight).length,
  };
}

/** One consent of the nurse's own ward, with the patient's other records and what no font can draw. */
export async function viewWardConsent(
  context: Context,
  consentId: string,
): Promise<(Committed & { staff: WardStaff; existing: ConsentRow[]; unprintable: string[] }) | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const loaded = await loadConsent(context, consentId);
  if ("refusal" in loaded) return loaded;
  if (loaded.consent.ward.id !== found.staff.ward.id) return refuse("consent-not-found");
  const { store, fonts } = context.services;
  const { label } = loaded.consent;
  const others = await store.rowsOfHospitalNo(label.hospitalNo);
  return {
    ...loaded,
    staff: found.staff,
    existing: others.filter((row) => row.consentId !== consentId && row.wardId === found.staff.ward.id),
    unprintable: missingGlyphs(`${displayName(label)}${label.hospitalNo}${label.episodeNo}`, await fonts()),
  };
}
