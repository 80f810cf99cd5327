import type { Leaflet } from "../leaflet/leaflet.ts";

/** The first 16 digits of the body's SHA-256, in two groups that can be read aloud. */
export function shortFingerprint({ bodySha256 }: Leaflet): string {
  return `${bodySha256.slice(0, 8)} ${bodySha256.slice(8, 16)}`;
}
