import type { Refusal } from "../consent/refusal.ts";
import { secondsLocked } from "../session/throttle.ts";
import type { LoggedEntry, StaffAccount, Tablet } from "../store/store-types.ts";
import type { Context } from "./context.ts";
import { requireWardManager, type WardStaff } from "./require-staff.ts";

const OF_THIS_WARD = [
  "account-created",
  "pin-reset",
  "account-deactivated",
  "account-activated",
  "tablet-enrolled",
  "tablet-retired",
  "tablet-unlocked",
];
const SHOWN = 50;

export type TabletState = Pick<Tablet, "id" | "name"> & { isWithPatient: boolean; lockedSeconds: number };

/** One entry of the log about a ward. `about` is the name of whose account it is. */
export type WardChange = {
  position: number;
  type: string;
  at: string;
  by: string;
  about: string;
  tabletName?: string;
  settingKey?: string;
};

/** Staff and tablets of the manager's own ward, and what was changed last. */
export async function viewWardManagement(
  context: Context,
): Promise<
  { staff: WardStaff; members: StaffAccount[]; tablets: TabletState[]; changes: WardChange[] } | { refusal: Refusal }
> {
  const found = requireWardManager(context.visitor);
  if ("refusal" in found) return found;
  const { store } = context.services;
  const { ward } = found.staff;
  const members = (await store.staffMembers()).filter((member) => member.wardId === ward.id);
  const tablets = (await store.tabletsOfWard(ward.id)).filter((tablet) => !tablet.retiredAt);
  return {
    staff: found.staff,
    members,
    tablets: await Promise.all(tablets.map((tablet) => tabletState(context, tablet))),
    changes: await changesOf(context, members),
  };
}

async function tabletState({ services: { store }, now }: Context, { id, name }: Tablet): Promise<TabletState> {
  const [held, wrong] = await Promise.all([store.activeBedsideSessionOfTablet(id), store.wrongPin(`tablet:${id}`)]);
  return { id, name, isWithPatient: Boolean(held), lockedSeconds: secondsLocked(wrong, now) };
}

/** A setting holds for every ward, whoever changed it. */
async function changesOf({ services: { store } }: Context, members: StaffAccount[]): Promise<WardChange[]> {
  const streamIds = members.map((member) => member.staffNumber);
  const [own, settings] = await Promise.all([
    store.staffEntries({ types: OF_THIS_WARD, streamIds, limit: SHOWN }),
    store.staffEntries({ types: ["setting-changed"], limit: SHOWN }),
  ]);
  return [...own, ...settings]
    .sort((a, b) => b.position - a.position)
    .slice(0, SHOWN)
    .map((entry) => wardChange(entry, members));
}

function wardChange({ position, type, at, actor, streamId, data }: LoggedEntry, members: StaffAccount[]): WardChange {
  const { tabletName, key } = data as { tabletName?: string; key?: string };
  return {
    position,
    type,
    at,
    by: actor.kind === "staff" ? actor.name : "",
    about: members.find((member) => member.staffNumber === streamId)?.name ?? streamId,
    ...(tabletName ? { tabletName } : {}),
    ...(key ? { settingKey: key } : {}),
  };
}
