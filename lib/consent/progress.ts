import type { Leaflet } from "../leaflet/leaflet.ts";
import { leafletTiers } from "../leaflet/leaflet.ts";
import { type LeafletPage, leafletPages } from "../leaflet/pages.ts";
import type { Consent } from "./consent.ts";

type Seen = Pick<Consent, "sectionsRead" | "tiersAcknowledged">;

/** Whether the patient has been through this page: every section on it read, or its tier acknowledged. */
export function isPageDone(page: LeafletPage, seen: Seen): boolean {
  return page.kind === "tier"
    ? Object.hasOwn(seen.tiersAcknowledged, page.tier.id)
    : page.sections.every((section) => Object.hasOwn(seen.sectionsRead, section.id));
}

/** How many reading pages lie before the first that is not done: where a resumed reading goes on. */
export function pagesDone(leaflet: Leaflet, seen: Seen): number {
  const pages = leafletPages(leaflet);
  const open = pages.findIndex((page) => !isPageDone(page, seen));
  return open === -1 ? pages.length : open;
}

/** What still stands between the patient and the signature, by id and in the leaflet's order. */
export function unseenPages(leaflet: Leaflet, seen: Seen): { sectionIds: string[]; tierIds: string[] } {
  return {
    sectionIds: leaflet.sections.map((one) => one.id).filter((id) => !Object.hasOwn(seen.sectionsRead, id)),
    tierIds: leafletTiers(leaflet)
      .map((one) => one.id)
      .filter((id) => !Object.hasOwn(seen.tiersAcknowledged, id)),
  };
}
