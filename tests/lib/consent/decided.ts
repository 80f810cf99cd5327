import type { Consent } from "../../../lib/consent/consent.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { PLANNED } from "./verbs.ts";

/** The consent after the planned order up to the first of these verbs. */
export function consentAfter(verb: (typeof PLANNED)[number]["verb"]): Consent {
  const upTo = PLANNED.findIndex((one) => one.verb === verb) + 1;
  const consent = play(realLeaflet(), PLANNED.slice(0, upTo)).steps.at(-1)?.after;
  if (!consent) throw new Error("No such verb in the planned order");
  return consent;
}

/** A completed consent's content under any status. */
export function inStatus(status: Consent["status"]): Consent {
  return { ...consentAfter("confirm"), status };
}
