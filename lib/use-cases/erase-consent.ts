import type { StaffRole } from "../consent/actor.ts";
import { erase } from "../consent/erase.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { accessEvent } from "./access-event.ts";
import { findConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, RECORDS_ROLES, requireStaff } from "./require-staff.ts";
import { verifyStaff } from "./verify-staff.ts";

const SECOND_ROLES: readonly StaffRole[] = [...RECORDS_ROLES, "ward-manager", "administrator"];

/**
 * The records office erases a record: an officer who is signed in, and a second person by number and PIN. Payloads,
 * salts, documents, list row and search index go, down to the bytes; the salted hashes and a tombstone stay.
 */
export async function eraseConsent(
  context: Context,
  consentId: string,
  input: { reason: string; isUnderstood: boolean; second: { staffNumber: string; secret: string } },
): Promise<{ erased: true } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, RECORDS_ROLES);
  if ("refusal" in found) return found;
  const { staff } = found;
  if (input.second.staffNumber.trim().toUpperCase() === staff.staffNumber) return refuse("second-staff-same");
  const verified = await verifyStaff(context, input.second);
  if ("refusal" in verified) return verified;
  if (!SECOND_ROLES.includes(verified.staff.role)) return refuse("not-permitted");
  const loaded = await findConsent(context, consentId);
  if ("refusal" in loaded) return loaded;
  const { reason, isUnderstood } = input;
  const decided = erase(
    loaded.consent,
    { consentId, reason, isUnderstood, secondStaff: verified.staff },
    actorOf(staff),
  );
  if ("refusal" in decided) return decided;
  const entry = accessEvent(context, staff, "record-erased", decided.tombstone);
  const outcome = await context.services.store.eraseConsent(consentId, entry);
  return outcome === "erased" ? { erased: true } : refuse("erasure-waits");
}
