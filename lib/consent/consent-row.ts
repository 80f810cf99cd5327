import type { Consent, ConsentStatus } from "./consent.ts";

/** What lists and searches need of one consent. Times are ISO 8601 in UTC. */
export type ConsentRowInput = {
  reference: string;
  status: ConsentStatus;
  revision: number;
  wardId: string;
  wardName: string;
  leafletId: string;
  leafletVersion: number;
  leafletTitle: string;
  nameLatin: string;
  nameChinese: string;
  hospitalNo: string;
  episodeNo: string;
  preparedAt: string;
  signedAt: string | null;
  /** When it was signed, or prepared while unsigned: what lists of records are ordered and bounded by. */
  datedAt: string;
  /** The tablet it is handed over on; null while it is in staff hands. */
  tabletId: string | null;
  /** Sections read and tiers acknowledged so far. */
  progress: number;
  /** The patient has given the tablet back and no staff member has taken it yet. */
  /** Why the patient gave the tablet back; null while they have it, or staff have it again. */
  handedBack: "patient-asked" | "not-me" | null;
  /** The last Hong Kong date, `yyyy-mm-dd`, on which "sedated today" was answered with yes. */
  sedatedOn: string | null;
};

/** The row of a consent in lists. The leaflet's title stands in the leaflet, not in the events, so it is given. */
export function consentRow(consent: Consent, context: { leafletTitle: string }): ConsentRowInput {
  const signedAt = consent.signature?.at ?? null;
  return {
    reference: consent.reference,
    status: consent.status,
    revision: consent.revision,
    wardId: consent.ward.id,
    wardName: consent.ward.name,
    leafletId: consent.leaflet.id,
    leafletVersion: consent.leaflet.version,
    leafletTitle: context.leafletTitle,
    nameLatin: consent.label.nameLatin,
    nameChinese: consent.label.nameChinese,
    hospitalNo: consent.label.hospitalNo,
    episodeNo: consent.label.episodeNo,
    preparedAt: consent.preparedAt,
    signedAt,
    datedAt: signedAt ?? consent.preparedAt,
    tabletId: consent.handOver?.tabletId ?? null,
    progress: Object.keys(consent.sectionsRead).length + Object.keys(consent.tiersAcknowledged).length,
    handedBack: consent.handOver?.handedBack?.reason ?? null,
    sedatedOn: consent.sedatedOn.toSorted().at(-1) ?? null,
  };
}
