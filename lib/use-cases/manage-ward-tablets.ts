import { type Refusal, refuse } from "../consent/refusal.ts";
import type { Tablet } from "../store/store-types.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardManager, type WardStaff } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";

/**
 * Takes a tablet out of use: whoever was signed in on it is no more. One in a patient's hands must be taken
 * back first, for it is the patient's until then.
 */
export async function retireTablet(context: Context, tabletId: string): Promise<object | { refusal: Refusal }> {
  const found = await wardTablet(context, tabletId);
  if ("refusal" in found) return found;
  const { store } = context.services;
  if (await store.activeBedsideSessionOfTablet(tabletId)) return refuse("wrong-state");
  await store.append({
    entries: [entry("tablet-retired", context, found)],
    also: async (tx) => {
      await store.retireTablet(tabletId, context.now.toISOString(), tx);
      await store.endSessionsOfTablet(tabletId, tx);
    },
  });
  return {};
}

/** Lets a tablet that wrong PINs have locked be used at once. One that is not locked needs no unlocking. */
export async function unlockTablet(context: Context, tabletId: string): Promise<object | { refusal: Refusal }> {
  const found = await wardTablet(context, tabletId);
  if ("refusal" in found) return found;
  const { store } = context.services;
  const key = `tablet:${tabletId}`;
  if (!(await store.wrongPin(key))) return {};
  await store.append({
    entries: [entry("tablet-unlocked", context, found)],
    also: (tx) => store.clearWrongPin(key, tx),
  });
  return {};
}

async function wardTablet(
  context: Context,
  tabletId: string,
): Promise<{ staff: WardStaff; tablet: Tablet } | { refusal: Refusal }> {
  const found = requireWardManager(context.visitor);
  if ("refusal" in found) return found;
  const tablets = await context.services.store.tabletsOfWard(found.staff.ward.id);
  const tablet = tablets.find((one) => one.id === tabletId && !one.retiredAt);
  return tablet ? { staff: found.staff, tablet } : refuse("tablet-not-found");
}

function entry(
  type: "tablet-retired" | "tablet-unlocked",
  context: Context,
  { staff, tablet }: { staff: WardStaff; tablet: Tablet },
) {
  const data = { tabletId: tablet.id, tabletName: tablet.name, wardId: tablet.wardId };
  return staffEvent(type, staff.staffNumber, actorOf(staff), context.now, data);
}
