import { createHash } from "node:crypto";
import type { LeafletUnit } from "./leaflet.ts";

/**
 * What the recording of a unit is called, without its ending: the unit's id and the first 16 hex digits of its text's
 * SHA-256. A recording of other words than those on the page has another name, and is never played.
 */
export function recordingName(unit: Pick<LeafletUnit, "id" | "text">): string {
  return `${unit.id}.${createHash("sha256").update(unit.text, "utf8").digest("hex").slice(0, 16)}`;
}
