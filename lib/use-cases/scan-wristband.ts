import type { Refusal } from "../consent/refusal.ts";
import { scanWristband as decide } from "../consent/scan-wristband.ts";
import { matchWristband } from "../label/match-wristband.ts";
import { parseScan } from "../label/parse-scan.ts";
import { changeAsWardStaff } from "./change-as-ward-staff.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";

/** Compares a scanned wristband with the label. What differs closes the draft; nothing of the scan is kept. */
export async function scanWristband(
  context: Context,
  consentId: string,
  text: string,
): Promise<{ isMatch: boolean } | { refusal: Refusal }> {
  const { labelFormats } = await readSettings(context.services);
  const scan = parseScan(text, labelFormats);
  const changed = await changeAsWardStaff(context, consentId, (consent) =>
    decide(consent, matchWristband(consent.label, consent.labelSource, scan)),
  );
  return "refusal" in changed ? changed : { isMatch: changed.consent.status !== "abandoned" };
}
