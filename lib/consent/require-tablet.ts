import { hongKongClock } from "../hong-kong-time.ts";
import type { Consent } from "./consent.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Refuses work on a draft from any tablet but the one it is open on, and says which that is and since when. */
export function requireTablet(
  consent: Pick<Consent, "status" | "heldBy">,
  tabletId: string | undefined,
): { refusal: Refusal } | undefined {
  const { heldBy } = consent;
  if (consent.status !== "draft" || !heldBy || heldBy.tabletId === tabletId) return undefined;
  return refuse("draft-on-other-tablet", { tablet: heldBy.tabletName, time: hongKongClock(new Date(heldBy.at)) });
}
