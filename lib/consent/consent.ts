import { hongKongDate } from "../hong-kong-time.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Ink } from "../signature/ink.ts";
import type { CheckAnswers } from "./checks.ts";
import type { Actor, HelpMode, RecordedConsentEvent, SignatoryRole } from "./events.ts";

export const CONSENT_STATUSES = [
  "draft",
  "handed-over",
  "signed",
  "completed",
  "declined",
  "deferred",
  "abandoned",
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export type Signature = {
  role: SignatoryRole;
  submissionId: string;
  bodySha256: string;
  ink: Ink;
  inkSha256: string;
  declaration: { id: string; version: number; text: string; sha256: string };
  at: string;
};

export type HandOver = {
  handOverId: string;
  helpMode: HelpMode;
  tabletId: string;
  tabletName: string;
  at: string;
  by: Actor;
  /** Set once the patient has given the tablet back: from then on only staff may act. */
  handedBack?: { reason: "patient-asked" | "not-me"; at: string };
};

/** What a consent's events add up to. Times are ISO 8601 in UTC. */
export type Consent = {
  revision: number;
  status: ConsentStatus;
  reference: string;
  leaflet: { id: string; version: number; bodySha256: string };
  label: PatientLabel;
  labelSource: "scanned" | "typed";
  ward: { id: string; name: string };
  preparedAt: string;
  preparedBy: Actor;
  labelConfirmedAt?: string;
  identity?: { identifiers: string[]; at: string; by: Actor };
  checks?: { answers: CheckAnswers; doctorTold?: string; at: string; by: Actor };
  /** The Hong Kong dates on which "sedated today" was answered with yes. No later answer takes one back. */
  sedatedOn: string[];
  resumedAt?: string;
  /** The hand-over in force; absent while the tablet is in staff hands. */
  handOver?: HandOver;
  /** The hand-over under which the outcome was reached, kept for the record. */
  lastHandOver?: HandOver;
  sectionsRead: Record<string, string>;
  tiersAcknowledged: Record<string, string>;
  signature?: Signature;
  outcome?: { kind: "declined" | "deferred" | "abandoned"; reason: string; at: string; by: Actor };
  confirmation?: { at: string; by: Actor };
  documents: { stage: "signed" | "completed"; sha256: string; byteLength: number; at: string }[];
};

/**
 * The state after these events, or undefined before the first. Total over every history that the
 * rules can produce, and over each of its prefixes.
 */
export function foldConsent(events: readonly RecordedConsentEvent[]): Consent | undefined {
  let consent: Consent | undefined;
  for (const event of events) consent = applyEvent(consent, event);
  return consent;
}

/** The state after one more event. Throws when a stream does not begin with `prepared` or prepares twice. */
export function applyEvent(before: Consent | undefined, event: RecordedConsentEvent): Consent {
  if (event.type === "prepared") {
    if (before) throw new Error("A consent is prepared once");
    return {
      revision: event.revision,
      status: "draft",
      reference: event.data.reference,
      leaflet: event.data.leaflet,
      label: event.data.label,
      labelSource: event.data.labelSource,
      ward: { id: event.data.wardId, name: event.data.wardName },
      preparedAt: event.at,
      preparedBy: event.actor,
      sedatedOn: [],
      sectionsRead: {},
      tiersAcknowledged: {},
      documents: [],
    };
  }
  if (!before) throw new Error("A consent begins with prepared");
  return { ...changed(before, event), revision: event.revision };
}

function changed(before: Consent, event: Exclude<RecordedConsentEvent, { type: "prepared" }>): Consent {
  const { at, actor: by } = event;
  switch (event.type) {
    case "label-confirmed":
      return { ...before, labelConfirmedAt: at };
    case "identity-checked":
      return { ...before, identity: { identifiers: event.data.identifiers, at, by } };
    case "checks-answered":
      return withAnswers(before, event);
    case "handed-over": {
      const handOver = { ...event.data, at, by };
      return { ...before, status: "handed-over", handOver, lastHandOver: handOver };
    }
    case "section-read":
      return { ...before, sectionsRead: { [event.data.sectionId]: at, ...before.sectionsRead } };
    case "tier-acknowledged":
      return { ...before, tiersAcknowledged: { [event.data.tierId]: at, ...before.tiersAcknowledged } };
    case "handed-back":
      return before.handOver
        ? { ...before, handOver: { ...before.handOver, handedBack: { reason: event.data.reason, at } } }
        : before;
    case "taken-back": {
      const { handOver: _ended, ...rest } = before;
      return { ...rest, status: before.status === "handed-over" ? "draft" : before.status };
    }
    case "signed":
      return { ...before, status: "signed", signature: { ...event.data, at } };
    case "declined":
    case "deferred":
    case "abandoned":
      return { ...before, status: event.type, outcome: { kind: event.type, reason: event.data.reason, at, by } };
    case "resumed": {
      const { outcome: _past, ...rest } = before;
      return { ...rest, status: "draft", resumedAt: at };
    }
    case "confirmed":
      return { ...before, status: "completed", confirmation: { at, by } };
    case "document-sealed":
      return { ...before, documents: [...before.documents, { ...event.data, at }] };
  }
}

function withAnswers(before: Consent, event: Extract<RecordedConsentEvent, { type: "checks-answered" }>): Consent {
  const { answers, doctorTold } = event.data;
  const today = hongKongDate(new Date(event.at));
  return {
    ...before,
    checks: { answers, at: event.at, by: event.actor, ...(doctorTold === undefined ? {} : { doctorTold }) },
    sedatedOn:
      answers.sedated === "yes" && !before.sedatedOn.includes(today) ? [...before.sedatedOn, today] : before.sedatedOn,
  };
}
