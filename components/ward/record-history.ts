import type { Consent } from "@/lib/consent/consent.ts";
import type { Actor } from "@/lib/consent/events.ts";

export type HistoryEntry = {
  key: "prepared" | "handedOver" | "signedAt" | "outcomeAt" | "confirmedAt";
  at: string;
  by?: string | undefined;
  tablet?: string;
};

/** The turning points of a record, in order; the whole log is for the records office. */
export function recordHistory(consent: Consent): HistoryEntry[] {
  const { lastHandOver, signature, outcome, confirmation } = consent;
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
  if (outcome) entries.push({ key: "outcomeAt", at: outcome.at, by: staffName(outcome.by) });
  if (confirmation) entries.push({ key: "confirmedAt", at: confirmation.at, by: staffName(confirmation.by) });
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

function staffName(actor: Actor): string | undefined {
  return actor.kind === "staff" ? actor.name : undefined;
}
