import type { Purpose } from "../consent/access-purpose.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { findConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { type GivenFile, giveDocument } from "./give-document.ts";
import { requireWardStaff } from "./require-staff.ts";

/** A document of the nurse's own ward, to read or to print for the patient. */
export async function openWardDocument(
  context: Context,
  input: { consentId: string; stage: string; purpose: Purpose },
): Promise<GivenFile | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const loaded = await findConsent(context, input.consentId);
  if ("refusal" in loaded) return loaded;
  if (loaded.consent.ward.id !== found.staff.ward.id) return refuse("consent-not-found");
  return giveDocument(context, { ...loaded, ...input, staff: found.staff, isDownload: false });
}
