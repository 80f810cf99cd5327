import { hongKongDate } from "../hong-kong-time.ts";
import type { Consent } from "./consent.ts";

/** Whether "sedated today" was answered with yes on this Hong Kong day; no later answer takes it back. */
export function isSedatedToday(consent: Pick<Consent, "sedatedOn">, now: Date): boolean {
  return consent.sedatedOn.includes(hongKongDate(now));
}
