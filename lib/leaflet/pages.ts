import type { Leaflet, LeafletSection, LeafletTier } from "./leaflet.ts";

/** What one page of the patient's reading shows: whole sections, or one risk tier (with its section's opening on the first). */
export type LeafletPage =
  | { kind: "sections"; sections: LeafletSection[] }
  | { kind: "tier"; section: LeafletSection; tier: LeafletTier; opensSection: boolean };

/** The reading pages in order. One section a page; a section with tiers becomes one page a tier. */
export function leafletPages(leaflet: Leaflet): LeafletPage[] {
  const pages: LeafletPage[] = [];
  for (const section of leaflet.sections) {
    const last = pages.at(-1);
    if (section.tiers) {
      pages.push(
        ...section.tiers.map((tier, index) => ({
          kind: "tier" as const,
          section,
          tier,
          opensSection: index === 0,
        })),
      );
    } else if (section.samePageAsPrevious && last?.kind === "sections") {
      last.sections.push(section);
    } else {
      pages.push({ kind: "sections", sections: [section] });
    }
  }
  return pages;
}
