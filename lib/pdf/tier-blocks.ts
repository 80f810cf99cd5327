import { type Leaflet, leafletTiers } from "../leaflet/leaflet.ts";
import { consentGiver } from "./consent-giver.ts";
import type { RecordGroup } from "./document.ts";
import { clockOn } from "./record-time.ts";
import type { SignedConsent } from "./signed-consent.ts";
import { WORDING } from "./wording.ts";

/** When each level of risk was acknowledged. Empty for a leaflet without tiers. */
export function tierTimes(leaflet: Leaflet, consent: SignedConsent): RecordGroup {
  const tiers = leafletTiers(leaflet);
  if (tiers.length === 0) return [];
  const { title, tier: head, acknowledged } = WORDING.tiers;
  const rows = tiers.map((tier): [string, string] => {
    const at = consent.tiersAcknowledged[tier.id];
    return [tier.heading.text, at ? clockOn(at, consent.signature.at) : WORDING.notRecorded];
  });
  return [
    { kind: "title", text: title(tiers.length) },
    { kind: "table", head: [head, acknowledged[consentGiver(consent)]], rows },
  ];
}
