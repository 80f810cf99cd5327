import { type Refusal, refuse } from "../consent/refusal.ts";
import { leafletUnits } from "../leaflet/leaflet.ts";
import { recordingName } from "../leaflet/recording-name.ts";
import { viewBedside } from "./bedside-view.ts";
import type { Context } from "./context.ts";

/** The units of this leaflet that somebody recorded. */
export function recordedUnitIds(context: Context, leaflet: Parameters<typeof leafletUnits>[0]): string[] {
  return leafletUnits(leaflet)
    .filter((unit) => context.services.recordings.has(recordingName(unit)))
    .map(({ id }) => id);
}

/** The recording of one unit of the leaflet that the patient has before them. */
export async function giveRecording(
  context: Context,
  unitId: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | { refusal: Refusal }> {
  const found = await viewBedside(context);
  if ("refusal" in found) return found;
  const unit = leafletUnits(found.leaflet).find(({ id }) => id === unitId);
  const recording = unit && (await context.services.recordings.read(recordingName(unit)));
  return recording ?? refuse("unknown-page");
}
