import type { Leaflet } from "../leaflet/leaflet.ts";
import { canonicalJson } from "../log/canonical.ts";
import type { Attachment } from "./document.ts";

/** The leaflet as published, with the ids by which records name its parts, as JSON in the one form of RFC 8785. */
export function leafletRecord(leaflet: Leaflet): Attachment {
  return { fileName: "leaflet.json", description: "The leaflet as data", text: canonicalJson(leaflet) };
}
