import type { z } from "zod";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { canonicalJson } from "../log/canonical.ts";
import { type SettingKey, type Settings, settingSchemas } from "../settings/settings.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { actorOf, requireStaff, SETTINGS_ROLES, type SignedIn } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";

/**
 * Changes one setting of the hospital: the event and the value in force stand or fall together. A value that
 * is in force already is no change. Of the declaration only the two wordings are given; the version counts up.
 */
export async function changeSetting(
  context: Context,
  key: SettingKey,
  value: unknown,
): Promise<{ settings: Settings } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, SETTINGS_ROLES);
  if ("refusal" in found) return found;
  const stored = await context.services.store.setting(`hospital.${key}`);
  const settings = await readSettings(context.services);
  const parsed = settingSchemas[key].safeParse(key === "declaration" ? newWording(settings, value) : value);
  if (!parsed.success) return refuse("input-invalid", fieldCodes(key, parsed.error));
  if (isInForce(settings, key, parsed.data)) return { settings };
  try {
    await write(context, found.staff, { key, stored, before: settings[key], after: parsed.data });
  } catch (error) {
    if (error instanceof Overtaken) return refuse("concurrent-change");
    throw error;
  }
  return { settings: await readSettings(context.services) };
}

function newWording({ declaration }: Settings, value: unknown): unknown {
  const { text, english } = (value ?? {}) as { text?: unknown; english?: unknown };
  return { ...declaration, version: declaration.version + 1, text, english };
}

function isInForce(settings: Settings, key: SettingKey, after: unknown): boolean {
  const { version } = settings.declaration;
  return (
    canonicalJson(settings[key]) === canonicalJson(key === "declaration" ? { ...(after as object), version } : after)
  );
}

/** By field; a setting that is one value is a field of its own name, a list's entries are numbered from 0. What has no code of ours is `invalid`. */
function fieldCodes(key: SettingKey, error: z.core.$ZodError): Record<string, string> {
  const field = ([first]: PropertyKey[]) => (typeof first === "number" ? `${key}.${first}` : String(first ?? key));
  return Object.fromEntries(
    error.issues.map(({ path, message }) => [field(path), /^[a-z]+$/i.test(message) ? message : "invalid"]),
  );
}

/** The value is compared again inside: of two people who change it at once, the second is told. */
async function write(
  { services: { store }, now }: Context,
  staff: SignedIn,
  change: { key: SettingKey; stored: string | undefined; before: unknown; after: unknown },
): Promise<void> {
  const { key, stored, before, after } = change;
  const name = `hospital.${key}`;
  await store.append({
    entries: [staffEvent("setting-changed", staff.staffNumber, actorOf(staff), now, { key, before, after })],
    also: async (tx) => {
      if ((await store.setting(name, tx)) !== stored) throw new Overtaken();
      await store.setSetting(name, canonicalJson(after), tx);
    },
  });
}

/** Someone else has changed the setting since it was read. */
class Overtaken extends Error {}
