import type { ConsentStatus } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { hongKongDate, hongKongMidnight } from "../hong-kong-time.ts";
import { displayName } from "../label/patient-label.ts";
import { foldNumber } from "../name/fold-number.ts";
import { isSimilarName } from "../name/similar-name.ts";
import { missingGlyphs } from "../pdf/missing-glyphs.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { type Committed, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { requireWardStaff, type WardStaff } from "./require-staff.ts";

const UNFINISHED: ConsentStatus[] = ["draft", "handed-over", "signing", "deferred"];
/** Who is on the ward now: consents that are not at an end. */
export const OPEN: ConsentStatus[] = [...UNFINISHED, "signed"];

/** The lists of a ward's home page. */
export async function viewWardHome(context: Context): Promise<
  | {
      staff: WardStaff;
      waiting: ConsentRow[];
      /** Signed, and nobody saw it: the ward manager's. */
      notWitnessed: ConsentRow[];
      unfinished: ConsentRow[];
      completedTodayCount: number;
    }
  | { refusal: Refusal }
> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  const rows = await context.services.store.wardRows(staff.ward.id, [...UNFINISHED, "signed", "completed"]);
  const signed = rows
    .filter((row) => row.status === "signed")
    .sort((a, b) => (a.signedAt ?? "").localeCompare(b.signedAt ?? ""));
  const midnight = hongKongMidnight(hongKongDate(context.now)).toISOString();
  return {
    staff,
    waiting: signed.filter((row) => row.attention === null),
    notWitnessed: signed.filter((row) => row.attention === "not-witnessed"),
    unfinished: rows.filter((row) => UNFINISHED.includes(row.status as ConsentStatus)),
    completedTodayCount: rows.filter((row) => row.status === "completed" && row.updatedAt >= midnight).length,
  };
}

export type WardConsent = Committed & {
  staff: WardStaff;
  /** The patient's other records on this ward. */
  existing: ConsentRow[];
  /** Other patients of the ward with an open leaflet whose names could be taken for this one's. */
  similar: ConsentRow[];
  /** Characters of the label that no font can draw. */
  unprintable: string[];
};

/** One consent of the nurse's own ward. Another ward's is, to them, not there. */
export async function findWardConsent(
  context: Context,
  consentId: string,
): Promise<(Committed & { staff: WardStaff }) | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const loaded = await loadConsent(context, consentId);
  if ("refusal" in loaded) return loaded;
  return loaded.consent.ward.id === found.staff.ward.id
    ? { ...loaded, staff: found.staff }
    : refuse("consent-not-found");
}

/** The same, and what there is to know around it. */
export async function viewWardConsent(
  context: Context,
  consentId: string,
): Promise<WardConsent | { refusal: Refusal }> {
  const found = await findWardConsent(context, consentId);
  if ("refusal" in found) return found;
  const { store, fonts } = context.services;
  const { label } = found.consent;
  const wardId = found.staff.ward.id;
  const [trail, open] = await Promise.all([store.rowsInTrailOf(label.hospitalNo), store.wardRows(wardId, OPEN)]);
  return {
    ...found,
    existing: trail.filter((row) => row.consentId !== consentId && row.wardId === wardId),
    similar: open.filter(
      (row) => foldNumber(row.hospitalNo) !== foldNumber(label.hospitalNo) && isSimilarName(row, label),
    ),
    unprintable: missingGlyphs(`${displayName(label)}${label.hospitalNo}${label.episodeNo}`, await fonts()),
  };
}
