import { type Refusal, refuse } from "../consent/refusal.ts";
import { initials } from "../label/patient-label.ts";
import { type Committed, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";

/** What the patient's pages show. Refused once the patient's turn has ended, in whichever way. */
export async function viewBedside(
  context: Context,
): Promise<(Committed & { handOverId: string }) | { refusal: Refusal }> {
  const { bedside } = context.visitor;
  if (!bedside) return refuse("not-in-patient-mode");
  if (bedside.isFinished) return refuse("handed-back");
  const loaded = await loadConsent(context, bedside.consentId);
  return "refusal" in loaded ? loaded : { ...loaded, handOverId: bedside.handOverId };
}

/** What the closing page shows, to the tablet that the patient's turn ended on. */
export async function viewOutcome(context: Context): Promise<Committed | { refusal: Refusal }> {
  const { bedside } = context.visitor;
  return bedside?.isFinished ? loadConsent(context, bedside.consentId) : refuse("not-in-patient-mode");
}

/** What the staff lock shows: initials, and who handed the tablet over. */
export async function viewLock(
  context: Context,
): Promise<{ initials: string; handedOverBy: string } | { refusal: Refusal }> {
  const { patientMode } = context.visitor;
  if (!patientMode) return refuse("not-in-patient-mode");
  const { store } = context.services;
  const row = await store.consentRow(patientMode.consentId);
  const session = await store.bedsideSession(patientMode.handOverId);
  if (!row || !session) return refuse("consent-not-found");
  return { initials: initials(row), handedOverBy: session.handedOverBy };
}
