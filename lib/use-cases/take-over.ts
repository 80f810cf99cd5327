import { type Refusal, refuse } from "../consent/refusal.ts";
import { takeOver as decide } from "../consent/take-over.ts";
import { changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

/**
 * Goes on with a draft of the own ward on this tablet, by the PIN of whoever is signed in here. Where a patient
 * held the other tablet, that one is the patient's no more, and no session on it comes back.
 */
export async function takeOver(
  context: Context,
  consentId: string,
  input: { secret: string },
): Promise<{ status: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  const { tablet } = context.visitor;
  if (!tablet) return refuse("not-permitted");
  const { store } = context.services;
  const row = await store.consentRow(consentId);
  if (!row || row.wardId !== staff.ward.id) return refuse("consent-not-found");
  const verified = await verifyStaff(context, { staffNumber: staff.staffNumber, secret: input.secret });
  if ("refusal" in verified) return verified;
  let left: { handOverId: string; tabletId: string } | undefined;
  const changed = await changeConsent(
    context,
    consentId,
    (consent) => {
      left = consent.handOver;
      return decide(consent, tablet);
    },
    {
      actor: actorOf(staff),
      also: async (tx) => {
        if (!left) return;
        await store.endBedsideSession(left.handOverId, context.now.toISOString(), tx);
        await store.endSuspendedSessionsOfTablet(left.tabletId, tx);
      },
    },
  );
  return "refusal" in changed ? changed : { status: changed.consent.status };
}
