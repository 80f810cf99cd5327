import { PURPOSES, type Purpose } from "../consent/access-purpose.ts";
import type { Consent } from "../consent/consent.ts";
import type { RecordedConsentEvent } from "../consent/events.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { sha256 as hashOf } from "../sha256.ts";
import { accessEvent } from "./access-event.ts";
import { findConsent, pinnedLeaflet } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { type GivenFile, giveDocument } from "./give-document.ts";
import { RECORDS_ROLES, requireStaff, type SignedIn } from "./require-staff.ts";

export type Integrity = "intact" | "mismatch" | "none";

/**
 * A record with its timeline; without its leaflet where that version is not among those of today: what is stored is
 * given out all the same. A purpose must have been chosen; the look is an event.
 */
export async function openRecord(
  context: Context,
  input: { consentId: string; purpose: string | undefined },
): Promise<
  | {
      consent: Consent;
      leaflet: Leaflet | undefined;
      staff: SignedIn;
      events: RecordedConsentEvent[];
      integrity: Integrity;
      purpose: Purpose;
    }
  | { refusal: Refusal }
> {
  const found = requireRecords(context, input.purpose);
  if ("refusal" in found) return found;
  const loaded = await findConsent(context, input.consentId);
  if ("refusal" in loaded) return loaded;
  const { store } = context.services;
  const { staff, purpose } = found;
  await store.append({
    entries: [accessEvent(context, staff, "record-viewed", { consentId: input.consentId, purpose })],
  });
  return {
    ...loaded,
    leaflet: pinnedLeaflet(context, loaded.consent),
    staff,
    purpose,
    events: await store.consentEvents(input.consentId),
    integrity: await integrityOf(context, loaded.consent),
  };
}

/** A document of the record, or the picture of its sheet; a purpose must have been chosen. */
export async function openDocument(
  context: Context,
  input: { consentId: string; purpose: string | undefined; stage: string; isDownload: boolean },
): Promise<GivenFile | { refusal: Refusal }> {
  const found = requireRecords(context, input.purpose);
  if ("refusal" in found) return found;
  const loaded = await findConsent(context, input.consentId);
  return "refusal" in loaded ? loaded : giveDocument(context, { ...loaded, ...input, ...found });
}

/** The reason for which a records officer opens records, chosen once a session. */
export function choosePurpose(context: Context, purpose: string): { purpose: Purpose } | { refusal: Refusal } {
  const found = requireRecords(context, purpose);
  return "refusal" in found ? found : { purpose: found.purpose };
}

function requireRecords(
  context: Context,
  purpose: string | undefined,
): { staff: SignedIn; purpose: Purpose } | { refusal: Refusal } {
  const found = requireStaff(context.visitor, RECORDS_ROLES);
  if ("refusal" in found) return found;
  const chosen = PURPOSES.find((one) => one === purpose);
  return chosen ? { staff: found.staff, purpose: chosen } : refuse("purpose-missing");
}

async function integrityOf(context: Context, consent: Consent): Promise<Integrity> {
  const files = [...consent.documents, ...(consent.paper ? [consent.paper.scan] : [])];
  if (files.length === 0) return "none";
  for (const { sha256 } of files) {
    const bytes = await context.services.store.document(sha256);
    if (!bytes || hashOf(bytes) !== sha256) return "mismatch";
  }
  return "intact";
}
