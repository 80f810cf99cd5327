import type { Actor } from "../consent/actor.ts";
import type { SettingKey } from "../settings/settings.ts";
import type { NewEntry } from "../store/store-types.ts";

/** What is logged in a staff member's own stream. Never a PIN, never patient data. */
type StaffEvents = {
  "signed-in": { tabletId: string | null };
  "signed-out": { tabletId: string | null };
  "sign-in-refused": { reason: "wrong-pin" | "tablet-locked" | "account-locked"; tabletId: string | null };
  "session-suspended": { tabletId: string; handOverId: string };
  "account-created": { role: string; wardId: string | null };
  "pin-reset": Record<string, never>;
  "account-deactivated": Record<string, never>;
  "account-activated": Record<string, never>;
  "tablet-enrolled": { tabletId: string; tabletName: string; wardId: string | null };
  "ward-created": { wardId: string; name: string };
  "tablet-retired": { tabletId: string; tabletName: string; wardId: string | null };
  "tablet-unlocked": { tabletId: string; tabletName: string; wardId: string | null };
  "setting-changed": { key: SettingKey; before: unknown; after: unknown };
};

/** One entry of the staff stream; `staffNumber` is whose stream it is, `actor` who did it. */
export function staffEvent<Type extends keyof StaffEvents>(
  type: Type,
  staffNumber: string,
  actor: Actor,
  at: Date,
  data: StaffEvents[Type],
): NewEntry {
  return { stream: "staff", streamId: staffNumber, type, version: 1, actor, at: at.toISOString(), data };
}
