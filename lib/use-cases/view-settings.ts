import type { Refusal } from "../consent/refusal.ts";
import type { SettingKey, Settings } from "../settings/settings.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { requireStaff, SETTINGS_ROLES, type SignedIn } from "./require-staff.ts";

/** When a setting was last changed, and by whom. */
export type LastChange = { at: string; by: string };

/** The settings in force, and the last change of each that was ever changed. */
export async function viewSettings(
  context: Context,
): Promise<
  { staff: SignedIn; settings: Settings; lastChanges: Partial<Record<SettingKey, LastChange>> } | { refusal: Refusal }
> {
  const found = requireStaff(context.visitor, SETTINGS_ROLES);
  if ("refusal" in found) return found;
  const [settings, entries] = await Promise.all([
    readSettings(context.services),
    context.services.store.staffEntries({ types: ["setting-changed"] }),
  ]);
  const lastChanges: Partial<Record<SettingKey, LastChange>> = {};
  for (const { data, at, actor } of entries) {
    lastChanges[(data as { key: SettingKey }).key] ??= { at, by: actor.kind === "staff" ? actor.name : "" };
  }
  return { staff: found.staff, settings, lastChanges };
}
