import type { StaffRole } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { Context } from "./context.ts";
import { openStaffSession } from "./open-staff-session.ts";
import { actorOf } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";
import { staffMember } from "./staff-member.ts";

/**
 * One staff member takes over from another on this tablet. A wrong PIN changes nothing: the first stays
 * signed in. `isSamePlace`: what the first had open may be the second's to see as well.
 */
export async function swapStaff(
  context: Context,
  input: { staffNumber: string; secret: string },
): Promise<{ staffCookie: string; isSamePlace: boolean; role: StaffRole } | { refusal: Refusal }> {
  const { patientMode, staff: leaving, tablet } = context.visitor;
  if (patientMode) return refuse("tablet-in-patient-mode");
  if (!leaving) return refuse("not-signed-in");
  const opened = await openStaffSession(context, input);
  if ("refusal" in opened) return opened;
  const arriving = await staffMember(context, input.staffNumber);
  if (!arriving) return refuse("wrong-pin");
  const { store } = context.services;
  const tabletId = tablet?.id ?? null;
  await store.append({
    entries: [
      staffEvent("signed-out", leaving.staffNumber, actorOf(leaving), context.now, { tabletId }),
      staffEvent("signed-in", arriving.staffNumber, actorOf(arriving), context.now, { tabletId }),
    ],
    also: async (tx) => {
      await store.endSession(leaving.sessionToken, tx);
      await store.setSessionTablet(opened.token, tabletId, context.now.toISOString(), tx);
    },
  });
  return { staffCookie: opened.cookie, isSamePlace: isSamePlace(leaving, arriving), role: arriving.role };
}

type Place = { wardId: string | null; role: string };

/** The same ward, or the same office where there is none. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.wardId === other.wardId && (one.wardId !== null || one.role === other.role);
}
