import type { Leaflet, LeafletSection, LeafletTier, LeafletUnit } from "../leaflet/leaflet.ts";
import type { LeafletBlock, LeafletGroup } from "./document.ts";

/** The leaflet's units in reading order. A risk tier stays in one piece where a page can hold it. */
export function leafletGroups(leaflet: Leaflet): LeafletGroup[] {
  return leaflet.sections.flatMap((section) => [opening(section), ...(section.tiers ?? []).map(tierGroup)]);
}

function opening(section: LeafletSection): LeafletGroup {
  return { kept: false, blocks: [section.heading, ...section.units].map(block) };
}

function tierGroup(tier: LeafletTier): LeafletGroup {
  return { kept: true, blocks: [{ kind: "tier-heading", text: tier.heading.text }, ...tier.units.map(block)] };
}

function block({ kind, text }: LeafletUnit): LeafletBlock {
  return { kind, text };
}
