import type { StaffRole } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { accessEvent } from "./access-event.ts";
import { type Committed, loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { requireStaff, requireWardStaff, type SignedIn, type WardStaff } from "./require-staff.ts";

/** Whoever may record a withdrawal, by the hospital's setting. */
export async function requireWithdrawer(context: Context): Promise<{ staff: SignedIn } | { refusal: Refusal }> {
  const { withdrawalRoles } = await readSettings(context.services);
  return requireStaff(context.visitor, withdrawalRoles as readonly StaffRole[]);
}

/**
 * A consent that the patient takes back, opened on a ward: on any ward, for the patient may have moved. A look
 * into another ward's record is an event.
 */
export async function viewWithdrawal(
  context: Context,
  consentId: string,
): Promise<(Committed & { staff: WardStaff }) | { refusal: Refusal }> {
  const allowed = await requireWithdrawer(context);
  if ("refusal" in allowed) return allowed;
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const loaded = await loadConsent(context, consentId);
  if ("refusal" in loaded) return loaded;
  const { staff } = found;
  if (loaded.consent.ward.id !== staff.ward.id) {
    if (!loaded.consent.signature && !loaded.consent.paper) return refuse("consent-not-found");
    await context.services.store.append({
      entries: [accessEvent(context, staff, "record-viewed", { consentId, purpose: "clinical" })],
    });
  }
  return { ...loaded, staff };
}
