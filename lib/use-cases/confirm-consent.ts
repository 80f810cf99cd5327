import { type ConfirmCommand, confirm } from "../consent/confirm.ts";
import type { Refusal } from "../consent/refusal.ts";
import { changeAsWardStaff } from "./change-as-ward-staff.ts";
import type { Committed } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf } from "./require-staff.ts";
import { requireSoleLive, settleLive } from "./settle-live.ts";

/** Completes a signed record; an older live consent of the same patient, episode and leaflet is superseded with it. */
export async function confirmConsent(
  context: Context,
  consentId: string,
  input: ConfirmCommand,
): Promise<Committed | { refusal: Refusal }> {
  return changeAsWardStaff(
    context,
    consentId,
    async (consent, _leaflet, staff) => {
      const decision = confirm(consent, input, actorOf(staff));
      if ("refusal" in decision || decision.events.length === 0 || !consent.signature) return decision;
      const { reference, signature } = consent;
      const settled = await settleLive(context, { consentId, reference, signedAt: signature.at, consent });
      return { events: [...decision.events, ...settled.events], others: settled.others };
    },
    requireSoleLive(consentId),
  );
}
