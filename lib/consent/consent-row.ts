import { hongKongMidnight } from "../hong-kong-time.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { Consent, ConsentStatus } from "./consent.ts";
import type { HandBackReason } from "./hand-back-reason.ts";
import { isCapacityDoubted } from "./hand-over.ts";
import { pagesDone } from "./progress.ts";
import { openQuestions } from "./question.ts";

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
  /** Reading pages before the first that is not done. */
  progress: number;
  /** Why the patient gave the tablet back; null while they have it, or staff have it again. */
  handedBack: HandBackReason | null;
  /** The last Hong Kong date, `yyyy-mm-dd`, on which "sedated today" was answered with yes. */
  sedatedOn: string | null;
  /** The tablet that a draft is open on, and since when; null once it is no draft. */
  heldTabletId: string | null;
  heldTabletName: string | null;
  heldAt: string | null;
  /** What the ward manager, or a doctor, is to look into. */
  attention: "not-witnessed" | "capacity-doubted" | null;
  /** Passages that the patient asked about and staff have not settled; since when the first of them waits. */
  openQuestions: number;
  askedAt: string | null;
  /** The patient, with the tablet in hand, has called for a nurse. */
  nurseCalledAt: string | null;
  /** Of a record entered in error, whose it should have been. */
  actualHospitalNo: string | null;
};

/** The row of a consent in lists. Title and pages stand in the leaflet version that it is pinned to, so that is given. */
export function consentRow(consent: Consent, leaflet: Leaflet): ConsentRowInput {
  const signedAt =
    consent.signature?.at ?? (consent.paper ? hongKongMidnight(consent.paper.signedOn).toISOString() : null);
  const held = consent.status === "draft" ? consent.heldBy : undefined;
  const open = openQuestions(consent);
  return {
    reference: consent.reference,
    status: consent.status,
    revision: consent.revision,
    wardId: consent.ward.id,
    wardName: consent.ward.name,
    leafletId: consent.leaflet.id,
    leafletVersion: consent.leaflet.version,
    leafletTitle: leaflet.title,
    nameLatin: consent.label.nameLatin,
    nameChinese: consent.label.nameChinese,
    hospitalNo: consent.label.hospitalNo,
    episodeNo: consent.label.episodeNo,
    preparedAt: consent.preparedAt,
    signedAt,
    datedAt: signedAt ?? consent.preparedAt,
    tabletId: consent.handOver?.tabletId ?? null,
    progress: pagesDone(leaflet, consent),
    handedBack: consent.handOver?.handedBack?.reason ?? null,
    sedatedOn: consent.sedatedOn.toSorted().at(-1) ?? null,
    heldTabletId: held?.tabletId ?? null,
    heldTabletName: held?.tabletName ?? null,
    heldAt: held?.at ?? null,
    attention: attention(consent),
    openQuestions: open.length,
    askedAt: open[0]?.askedAt ?? null,
    nurseCalledAt: consent.nurseCalled?.at ?? null,
    actualHospitalNo: consent.error?.actualHospitalNo ?? null,
  };
}

function attention(consent: Consent): ConsentRowInput["attention"] {
  if (consent.status === "signed" && consent.notWitnessed) return "not-witnessed";
  return consent.status === "deferred" && isCapacityDoubted(consent) ? "capacity-doubted" : null;
}
