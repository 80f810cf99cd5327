import type { Leaflet } from "../leaflet/leaflet.ts";
import { leafletPages } from "../leaflet/pages.ts";
import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";
import { requireBedside } from "./require-bedside.ts";

/**
 * The patient goes on from reading page `pageIndex` (0 is the first): the sections on it are read, or its
 * tier is acknowledged. A page gone through before gives no second event, so the first time stands.
 */
export function turnPage(
  consent: Consent,
  command: { handOverId: string; leaflet: Leaflet; pageIndex: number },
): Decision<ConsentEvent> {
  const elsewhere = requireBedside(consent, command.handOverId);
  if (elsewhere) return elsewhere;
  if (command.leaflet.bodySha256 !== consent.leaflet.bodySha256) return refuse("leaflet-changed");
  const page = leafletPages(command.leaflet)[command.pageIndex];
  if (!page) return refuse("unknown-page");
  if (page.kind === "sections")
    return {
      events: sectionsRead(
        consent,
        page.sections.map((section) => section.id),
      ),
    };
  const opening = page.opensSection ? sectionsRead(consent, [page.section.id]) : [];
  if (Object.hasOwn(consent.tiersAcknowledged, page.tier.id)) return { events: opening };
  return { events: [...opening, { type: "tier-acknowledged", version: 1, data: { tierId: page.tier.id } }] };
}

function sectionsRead(consent: Consent, ids: string[]): ConsentEvent[] {
  return ids
    .filter((sectionId) => !Object.hasOwn(consent.sectionsRead, sectionId))
    .map((sectionId) => ({ type: "section-read", version: 1, data: { sectionId } }));
}
