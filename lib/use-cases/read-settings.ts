import { DEFAULT_SETTINGS, type SettingKey, type Settings, settingSchemas } from "../settings/settings.ts";
import type { Services } from "./context.ts";

/** The settings in force. One that was never changed has its default. */
export async function readSettings(services: Pick<Services, "store">): Promise<Settings> {
  const changed = await services.store.settingsUnder("hospital.");
  const entries = (Object.keys(settingSchemas) as SettingKey[]).map((key) => {
    const stored = changed.get(key);
    return [key, stored === undefined ? DEFAULT_SETTINGS[key] : settingSchemas[key].parse(JSON.parse(stored))];
  });
  return Object.fromEntries(entries) as Settings;
}
