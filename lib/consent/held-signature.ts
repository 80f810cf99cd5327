import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Consent } from "./consent.ts";
import { unseenPages } from "./progress.ts";
import { openQuestions } from "./question.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { openPrompts } from "./teach-back.ts";

/** The first thing that still stands between the reading and a signature, by the ids of what is missing. */
export function heldSignature(
  leaflet: Leaflet,
  consent: Pick<
    Consent,
    "sectionsRead" | "tiersAcknowledged" | "questions" | "handOver" | "lastHandOver" | "judgements"
  >,
): { refusal: Refusal } | undefined {
  const { sectionIds, tierIds } = unseenPages(leaflet, consent);
  if (sectionIds.length > 0) return refuse("sections-unread", missing(sectionIds));
  if (tierIds.length > 0) return refuse("tiers-unacknowledged", missing(tierIds));
  const unitIds = openQuestions(consent).map((one) => one.unitId);
  if (unitIds.length > 0) return refuse("questions-open", missing(unitIds));
  const promptIds = openPrompts(consent).map((one) => one.id);
  return promptIds.length > 0 ? refuse("teach-back-open", missing(promptIds)) : undefined;
}

function missing(ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, "missing"]));
}
