import type { Consent } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { takeBack as decide } from "../consent/take-back.ts";
import { changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { openStaffSession } from "./open-staff-session.ts";
import { actorOf, WARD_ROLES } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";
import { staffMember } from "./staff-member.ts";

/**
 * Staff number and PIN take the tablet back from the patient. Anyone of the consent's ward may, not only the
 * one who handed it over. The suspended session is not revived: a new one begins.
 */
export async function takeBack(
  context: Context,
  input: { staffNumber: string; secret: string },
): Promise<{ staffCookie: string; consentId: string; status: string } | { refusal: Refusal }> {
  const { patientMode, tablet } = context.visitor;
  if (!patientMode) return refuse("not-in-patient-mode");
  const opened = await openStaffSession(context, input);
  if ("refusal" in opened) return opened;
  const { store } = context.services;
  const staff = await staffMember(context, input.staffNumber);
  const row = await store.consentRow(patientMode.consentId);
  if (!staff || !WARD_ROLES.includes(staff.role) || !row || row.wardId !== staff.wardId) {
    await store.endSession(opened.token);
    return refuse("not-permitted");
  }
  const at = context.now.toISOString();
  const session = await store.bedsideSession(patientMode.handOverId);
  const tabletId = session?.tabletId ?? tablet?.id ?? null;
  // While the PIN was checked, another tablet may have taken the consent over and handed it over anew: that one stands.
  const isOurs = ({ handOver }: Consent) => handOver?.handOverId === patientMode.handOverId;
  const rule = (consent: Consent) => (isOurs(consent) ? decide(consent) : { events: [] });
  const changed = await changeConsent(context, patientMode.consentId, rule, {
    actor: actorOf(staff),
    beside: [staffEvent("signed-in", staff.staffNumber, actorOf(staff), context.now, { tabletId })],
    also: async (tx) => {
      await store.endBedsideSession(patientMode.handOverId, at, tx);
      if (tabletId) await store.endSuspendedSessionsOfTablet(tabletId, tx);
    },
  });
  if ("refusal" in changed) {
    await store.endSession(opened.token);
    return changed;
  }
  await store.setSessionTablet(opened.token, tabletId, at);
  return { staffCookie: opened.cookie, consentId: patientMode.consentId, status: changed.consent.status };
}
