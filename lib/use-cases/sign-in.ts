import type { StaffRole } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { makeToken } from "../session/token.ts";
import type { Context } from "./context.ts";
import { openStaffSession } from "./open-staff-session.ts";
import { actorOf } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";
import { staffMember } from "./staff-member.ts";

export type SignedInResult = {
  staffCookie: string;
  /** Set when this device was not known: from now on it is a tablet of the ward. */
  tabletCookie?: string;
  role: StaffRole;
};

/**
 * A staff member signs in. A device that nobody has signed in on before joins that person's ward as a
 * tablet, which is an event; the ward manager sees and retires tablets.
 */
export async function signIn(
  context: Context,
  input: { staffNumber: string; secret: string },
): Promise<SignedInResult | { refusal: Refusal }> {
  if (context.visitor.patientMode) return refuse("tablet-in-patient-mode");
  const opened = await openStaffSession(context, input);
  if ("refusal" in opened) return opened;
  const { store } = context.services;
  const staff = await staffMember(context, input.staffNumber);
  if (!staff) return refuse("wrong-pin");
  const actor = actorOf(staff);
  const { token, tokenSha256 } = makeToken();
  const enrolled = context.visitor.tablet
    ? undefined
    : await store.createTablet({ tokenSha256, wardId: staff.wardId, at: context.now.toISOString() });
  const tablet = enrolled ?? context.visitor.tablet;
  await store.setSessionTablet(opened.token, tablet?.id ?? null, context.now.toISOString());
  await store.append({
    entries: [
      ...(enrolled
        ? [
            staffEvent("tablet-enrolled", staff.staffNumber, actor, context.now, {
              tabletId: enrolled.id,
              tabletName: enrolled.name,
              wardId: staff.wardId,
            }),
          ]
        : []),
      staffEvent("signed-in", staff.staffNumber, actor, context.now, { tabletId: tablet?.id ?? null }),
    ],
  });
  return { staffCookie: opened.cookie, role: staff.role, ...(enrolled ? { tabletCookie: token } : {}) };
}
