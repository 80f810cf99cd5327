import { type Leaflet, leafletUnits } from "../leaflet/leaflet.ts";
import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { isOpen } from "./question.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/**
 * The patient marks a passage of the pinned text that they want to ask about; any unit, headings included.
 * From here on nobody signs until staff have settled it. Marked already is no second event.
 */
export function askQuestion(
  consent: Consent,
  command: { handOverId: string; leaflet: Leaflet; unitId: string },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  const { leaflet, unitId } = command;
  if (leaflet.bodySha256 !== consent.leaflet.bodySha256) return refuse("leaflet-changed");
  if (!leafletUnits(leaflet).some((unit) => unit.id === unitId)) return refuse("unknown-unit");
  if (isOpen(consent, unitId)) return { events: [] };
  return { events: [{ type: "question-asked", version: 1, data: { unitId } }] };
}
