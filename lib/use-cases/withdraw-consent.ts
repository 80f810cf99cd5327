import type { StaffRole } from "../consent/actor.ts";
import type { Refusal } from "../consent/refusal.ts";
import { type WithdrawCommand, withdraw } from "../consent/withdraw.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { actorOf, requireStaff } from "./require-staff.ts";

/** Records that the patient took the consent back. The patient may tell anyone, so this is bound to no ward. */
export async function withdrawConsent(
  context: Context,
  consentId: string,
  input: WithdrawCommand,
): Promise<Committed | { refusal: Refusal }> {
  const { withdrawalRoles } = await readSettings(context.services);
  const found = requireStaff(context.visitor, withdrawalRoles as readonly StaffRole[]);
  if ("refusal" in found) return found;
  return changeConsent(context, consentId, (consent) => withdraw(consent, input), { actor: actorOf(found.staff) });
}
