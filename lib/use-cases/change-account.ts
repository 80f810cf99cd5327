import type { Actor } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffAccount } from "../store/store-types.ts";
import type { Context } from "./context.ts";
import { isStrongEnough } from "./pin-strength.ts";
import { staffEvent } from "./staff-event.ts";

/** Gives an account another PIN. Whoever was signed in with the old one is no more, and its wrong PINs are forgotten. */
export async function replacePin(
  context: Context,
  actor: Actor,
  member: StaffAccount,
  pin: string,
): Promise<object | { refusal: Refusal }> {
  if (!isStrongEnough(pin)) return refuse("pin-too-weak", { pin: "pinTooWeak" });
  const { store, auth } = context.services;
  const { internalAdapter, password } = await auth.$context;
  await internalAdapter.updatePassword(member.id, await password.hash(pin));
  await store.append({
    entries: [staffEvent("pin-reset", member.staffNumber, actor, context.now, {})],
    also: async (tx) => {
      await store.endSessionsOfStaff(member.id, tx);
      await store.clearWrongPin(`staff:${member.staffNumber}`, tx);
    },
  });
  return {};
}

/** A staff member who leaves keeps the account, which then opens nothing: records go on naming them. */
export async function switchAccount(
  context: Context,
  actor: Actor,
  member: StaffAccount,
  active: boolean,
): Promise<object> {
  const { store } = context.services;
  const type = active ? "account-activated" : "account-deactivated";
  await store.append({
    entries: [staffEvent(type, member.staffNumber, actor, context.now, {})],
    also: async (tx) => {
      await store.setStaffActive(member.id, active, tx);
      if (!active) await store.endSessionsOfStaff(member.id, tx);
    },
  });
  return {};
}
