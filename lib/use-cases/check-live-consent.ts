import * as z from "zod";
import type { Consent } from "../consent/consent.ts";
import { expiresAt, type Standing, standingOf } from "../consent/live-consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { parseScan } from "../label/parse-scan.ts";
import { foldNumber } from "../name/fold-number.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { accessEvent } from "./access-event.ts";
import { loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { keepForm, keptForm } from "./kept-form.ts";
import { readSettings } from "./read-settings.ts";
import { requireWardStaff, type WardStaff } from "./require-staff.ts";

/** How the patient stands with one leaflet in one episode, by the record that counts most. */
export type LiveLine = { row: ConsentRow; standing: Standing; validUntil?: string; consent?: Consent };

export type LiveCheck = { staff: WardStaff; hospitalNo: string; lines: LiveLine[] };

const ORDER: readonly Standing[] = ["live", "unconfirmed", "expired", "withdrawn", "superseded", "none"];
const MAX_NUMBER = 30;

const checkSchema = z.object({ hospitalNo: z.string() });

/** Takes a hospital number, typed or from a scanned label, and gives an opaque id for its answer. */
export async function askLiveConsent(
  context: Context,
  text: string,
): Promise<{ formId: string } | { refusal: Refusal }> {
  const typed = text.trim();
  if (typed === "") return refuse("input-invalid", { scan: "hospitalNoMissing" });
  const scan = parseScan(typed, (await readSettings(context.services)).labelFormats);
  if (scan.kind === "label") return keepForm(context, { hospitalNo: scan.label.hospitalNo });
  if ([...typed].length > MAX_NUMBER || /\p{Cc}/u.test(typed)) return refuse("label-unreadable");
  return keepForm(context, { hospitalNo: scan.kind === "number" ? scan.number : typed });
}

/**
 * Before a procedure: is there a live consent? Every ward's records count, since the operating theatre is
 * none of them; that someone asked is an event.
 */
export async function checkLiveConsent(context: Context, formId: string): Promise<LiveCheck | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const asked = await keptForm(context, formId, checkSchema);
  if (!asked) return refuse("search-expired");
  const { store } = context.services;
  const rows = await store.rowsOfHospitalNo(asked.hospitalNo);
  const { validityDays } = await readSettings(context.services);
  const lines = await Promise.all(
    bestOfEach(rows, context.now, validityDays).map(async ({ row, standing }): Promise<LiveLine> => {
      const loaded = standing === "none" ? undefined : await loadConsent(context, row.consentId);
      return {
        row,
        standing,
        ...(row.signedAt ? { validUntil: expiresAt(row.signedAt, validityDays).toISOString() } : {}),
        ...(loaded && "consent" in loaded ? { consent: loaded.consent } : {}),
      };
    }),
  );
  await store.append({
    entries: [accessEvent(context, found.staff, "live-consent-checked", { found: rows.length })],
  });
  return { staff: found.staff, hospitalNo: asked.hospitalNo, lines };
}

/** Of each leaflet and episode the record that counts most; among equals the one signed last. */
function bestOfEach(
  rows: readonly ConsentRow[],
  now: Date,
  validityDays: number,
): { row: ConsentRow; standing: Standing }[] {
  const best = new Map<string, { row: ConsentRow; standing: Standing }>();
  const ranked = rows
    .map((row) => ({ row, standing: standingOf(row, now, validityDays) }))
    .sort((a, b) => rank(a.standing) - rank(b.standing) || b.row.datedAt.localeCompare(a.row.datedAt));
  for (const one of ranked) {
    const key = JSON.stringify([one.row.leafletId, foldNumber(one.row.episodeNo)]);
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()];
}

function rank(standing: Standing): number {
  return ORDER.indexOf(standing);
}
