import type { Tombstone } from "../consent/erase.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { Context } from "./context.ts";
import { RECORDS_ROLES, requireStaff, type SignedIn } from "./require-staff.ts";

export type ErasureView = { tombstone: Tombstone; at: string; by: { name: string; post: string } | undefined };

/** What is left of an erased record: by whom, when and why. */
export async function viewErasure(
  context: Context,
  consentId: string,
): Promise<{ erasure: ErasureView; staff: SignedIn } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, RECORDS_ROLES);
  if ("refusal" in found) return found;
  const entry = await context.services.store.erasure(consentId);
  if (!entry) return refuse("consent-not-found");
  const { actor, at, data } = entry;
  const by = actor.kind === "staff" ? { name: actor.name, post: actor.post } : undefined;
  return { erasure: { tombstone: data as Tombstone, at, by }, staff: found.staff };
}
