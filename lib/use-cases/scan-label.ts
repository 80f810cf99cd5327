import { randomUUID } from "node:crypto";
import type { ConsentStatus } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { parseScan } from "../label/parse-scan.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { Context } from "./context.ts";
import { prepareConsent } from "./prepare-consent.ts";
import { readSettings } from "./read-settings.ts";
import { requireWardStaff } from "./require-staff.ts";

/** A number that was scanned alone waits on the server for the form that it opens, for this long. */
const SCAN_MINUTES = 30;

/** Where a second scan of the same label leads, rather than to a second consent. */
const OPEN: readonly ConsentStatus[] = ["draft", "handed-over", "signing", "deferred"];

/**
 * What a keyboard scanner typed. A whole label opens a consent, or the one of that episode that is still open; a
 * number alone opens the form with it filled in; anything else is refused and stays in the field.
 */
export async function scanLabel(
  context: Context,
  text: string,
): Promise<{ consentId: string } | { scanId: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { store, leaflets } = context.services;
  const scan = parseScan(text, (await readSettings(context.services)).labelFormats);
  if (scan.kind === "unreadable") return refuse("label-unreadable");
  if (scan.kind === "number") {
    const scanId = randomUUID();
    const criteria = JSON.stringify({ number: scan.number });
    await store.saveSearchQuery({
      id: scanId,
      staffId: found.staff.staffNumber,
      criteria,
      at: context.now.toISOString(),
    });
    return { scanId };
  }
  const { label } = scan;
  const rows = await store.rowsOfHospitalNo(label.hospitalNo);
  const open = rows.find(
    (row) =>
      row.wardId === found.staff.ward.id &&
      OPEN.includes(row.status) &&
      foldNumber(row.episodeNo) === foldNumber(label.episodeNo) &&
      row.nameLatin === label.nameLatin &&
      row.nameChinese === label.nameChinese,
  );
  if (open) return { consentId: open.consentId };
  const [leaflet, ...others] = leaflets.current();
  if (!leaflet) return refuse("leaflet-not-current");
  if (others.length === 0) return prepareConsent(context, { label, labelSource: "scanned", leafletId: leaflet.id });
  const scanId = randomUUID();
  await store.saveSearchQuery({
    id: scanId,
    staffId: found.staff.staffNumber,
    criteria: JSON.stringify(label),
    at: context.now.toISOString(),
  });
  return { scanId };
}

/** What a scan left for the form to be filled in with; nothing once it is old or someone else's. */
export async function scannedValues(context: Context, scanId: string | undefined): Promise<Record<string, string>> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found || !scanId) return {};
  const saved = await context.services.store.searchQuery(scanId, found.staff.staffNumber);
  if (!saved || context.now.getTime() - Date.parse(saved.createdAt) > SCAN_MINUTES * 60_000) return {};
  const values = JSON.parse(saved.criteria) as Record<string, string>;
  return values.number ? { hospitalNo: values.number } : values;
}
