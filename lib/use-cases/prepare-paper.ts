import type { Refusal } from "../consent/refusal.ts";
import type { Context } from "./context.ts";
import { confirmLabel } from "./nurse-steps.ts";
import { type PrepareInput, prepareConsent } from "./prepare-consent.ts";

/** Opens the draft that a signed sheet is filed in: whoever types the sheet in compares the label while doing so. */
export async function preparePaper(
  context: Context,
  input: PrepareInput,
): Promise<{ consentId: string } | { refusal: Refusal }> {
  const prepared = await prepareConsent(context, input);
  if ("refusal" in prepared) return prepared;
  const confirmed = await confirmLabel(context, prepared.consentId);
  return "refusal" in confirmed ? confirmed : prepared;
}
