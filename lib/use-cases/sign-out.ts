import type { Context } from "./context.ts";
import { actorOf } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";

/** Ends the staff session of this request, if there is one. */
export async function signOut(context: Context): Promise<void> {
  const { staff, tablet } = context.visitor;
  if (!staff) return;
  await context.services.store.endSession(staff.sessionToken);
  await context.services.store.append({
    entries: [
      staffEvent("signed-out", staff.staffNumber, actorOf(staff), context.now, { tabletId: tablet?.id ?? null }),
    ],
  });
}
