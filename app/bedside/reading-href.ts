import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";

/** Step 0 is the welcome, then come the reading pages, then the review. Anything else leads to the welcome. */
export function readingHref(leaflet: Leaflet, step: number): string {
  const count = leafletPages(leaflet).length;
  if (step === count + 1) return "/bedside/review";
  return Number.isInteger(step) && step >= 1 && step <= count ? `/bedside/read/${step}` : "/bedside";
}
