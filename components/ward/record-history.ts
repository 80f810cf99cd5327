import type { Actor } from "@/lib/consent/actor.ts";
import type { Consent } from "@/lib/consent/consent.ts";

export type HistoryEntry = {
  key:
    | "prepared"
    | "handedOver"
    | "signedAt"
    | "outcomeAt"
    | "capacityDoubted"
    | "capacityFound"
    | "withoutConsent"
    | "confirmedAt";
  at: string;
  by?: string | undefined;
  tablet?: string;
};

/** The turning points of a record, in order; the whole log is for the records office. */
export function recordHistory(consent: Consent): HistoryEntry[] {
  const { lastHandOver, signature, outcome, capacity, withoutConsent, confirmation } = consent;
  const entries: HistoryEntry[] = [{ key: "prepared", at: consent.preparedAt, by: staffName(consent.preparedBy) }];
  if (lastHandOver) {
    entries.push({
      key: "handedOver",
      at: lastHandOver.at,
      by: staffName(lastHandOver.by),
      tablet: lastHandOver.tabletName,
    });
  }
  if (signature) entries.push({ key: "signedAt", at: signature.at });
  if (outcome && outcome.reason !== "capacity-doubted") {
    entries.push({ key: "outcomeAt", at: outcome.at, by: staffName(outcome.by) });
  }
  if (capacity) {
    entries.push({ key: "capacityDoubted", at: capacity.doubtedAt, by: staffName(capacity.doubtedBy) });
    if (capacity.found) entries.push({ key: "capacityFound", at: capacity.found.at, by: staffName(capacity.found.by) });
  }
  if (withoutConsent) {
    entries.push({ key: "withoutConsent", at: withoutConsent.at, by: staffName(withoutConsent.by) });
  }
  if (confirmation) entries.push({ key: "confirmedAt", at: confirmation.at, by: staffName(confirmation.by) });
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

export function staffName(actor: Actor): string | undefined {
  return actor.kind === "staff" ? actor.name : undefined;
}
