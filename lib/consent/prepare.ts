import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { ConsentEvent } from "./events.ts";

/** The first event of a consent. Every check has been made by the schemas of its parts. */
export function prepareConsent(command: {
  reference: string;
  leaflet: Leaflet;
  label: PatientLabel;
  labelSource: "scanned" | "typed";
  ward: { id: string; name: string };
}): ConsentEvent[] {
  const { reference, leaflet, label, labelSource, ward } = command;
  return [
    {
      type: "prepared",
      version: 1,
      data: {
        reference,
        leaflet: { id: leaflet.id, version: leaflet.version, bodySha256: leaflet.bodySha256 },
        label,
        labelSource,
        wardId: ward.id,
        wardName: ward.name,
      },
    },
  ];
}
