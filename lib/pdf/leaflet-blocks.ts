import type { Leaflet, LeafletSection, LeafletTier, LeafletUnit } from "../leaflet/leaflet.ts";
import type { LeafletBlock, LeafletGroup } from "./document.ts";

/** Before each bullet item; it is not in the leaflet's text. */
export const BULLET = "・";

const known = new WeakMap<Leaflet, LeafletGroup[]>();

/**
 * The leaflet's units in reading order. A risk tier stays in one piece where a page can hold it.
 * One and the same list for a leaflet each time, by which its lines are known again.
 */
export function leafletGroups(leaflet: Leaflet): readonly LeafletGroup[] {
  const groups =
    known.get(leaflet) ??
    leaflet.sections.flatMap((section) => [opening(section), ...(section.tiers ?? []).map(tierGroup)]);
  known.set(leaflet, groups);
  return groups;
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
