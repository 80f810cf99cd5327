import { hongKongDate } from "../hong-kong-time.ts";
import { displayName } from "../label/patient-label.ts";
import type { Consent, HandOver, Signature } from "./consent.ts";
import type { RecordedConsentEvent } from "./events.ts";
import { nextSignatory } from "./signatories.ts";
import { PATIENT_ALONE } from "./signatory.ts";
import { withAfterwards } from "./with-afterwards.ts";
import { withQuestion } from "./with-question.ts";

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
      questions: [],
      judgements: [],
      signatures: [],
      supersedes: [],
      documents: [],
    };
  }
  if (!before) throw new Error("A consent begins with prepared");
  return { ...changed(before, event), revision: event.revision };
}

type Event<Type extends RecordedConsentEvent["type"]> = Extract<RecordedConsentEvent, { type: Type }>;

function changed(before: Consent, event: Exclude<RecordedConsentEvent, { type: "prepared" }>): Consent {
  const { at, actor: by } = event;
  switch (event.type) {
    case "opened":
      return { ...before, heldBy: { ...event.data, at, by } };
    case "label-confirmed":
      return { ...before, labelConfirmedAt: at };
    case "wristband-matched":
      return { ...before, wristbandMatchedAt: at };
    case "identity-checked": {
      const { notMeAt: _past, ...rest } = before;
      return { ...rest, identity: { ...event.data, at, by } };
    }
    case "checks-answered":
      return withAnswers(before, event);
    case "capacity-doubted":
    case "capacity-found":
      return withCapacity(before, event);
    case "handed-over":
      return withHandOver(before, event);
    case "section-read":
      return { ...before, sectionsRead: { [event.data.sectionId]: at, ...before.sectionsRead } };
    case "tier-acknowledged":
      return { ...before, tiersAcknowledged: { [event.data.tierId]: at, ...before.tiersAcknowledged } };
    case "question-asked":
    case "question-unmarked":
    case "question-settled":
    case "nurse-called":
    case "call-answered":
    case "understanding-judged":
      return withQuestion(before, event);
    case "handed-back":
      return before.handOver
        ? { ...before, handOver: { ...before.handOver, handedBack: { reason: event.data.reason, at } } }
        : before;
    case "taken-back":
      return takenBack(before);
    case "reading-voided":
      return readingVoided(before, event);
    case "signatory-identified":
      return { ...before, identified: { ...event.data, at } };
    case "signed":
      return withSignature(before, event);
    case "declined":
    case "deferred":
    case "abandoned":
      return { ...before, status: event.type, outcome: { kind: event.type, reason: event.data.reason, at, by } };
    case "resumed": {
      const { outcome: _past, ...rest } = before;
      return { ...rest, status: "draft", resumedAt: at };
    }
    default:
      return withAfterwards(before, event);
  }
}

function withAnswers(before: Consent, event: Event<"checks-answered">): Consent {
  const { answers, doctorTold } = event.data;
  const today = hongKongDate(new Date(event.at));
  return {
    ...before,
    checks: { answers, at: event.at, by: event.actor, ...(doctorTold === undefined ? {} : { doctorTold }) },
    sedatedOn:
      answers.sedated === "yes" && !before.sedatedOn.includes(today) ? [...before.sedatedOn, today] : before.sedatedOn,
  };
}

function withCapacity(before: Consent, event: Event<"capacity-doubted" | "capacity-found">): Consent {
  const { at, actor: by } = event;
  if (event.type === "capacity-found") {
    return before.capacity ? { ...before, capacity: { ...before.capacity, found: { ...event.data, at, by } } } : before;
  }
  return {
    ...before,
    status: "deferred",
    capacity: { doubtedAt: at, doubtedBy: by, doctorTold: event.data.doctorTold },
    outcome: { kind: "deferred", reason: "capacity-doubted", at, by },
  };
}

function withHandOver(before: Consent, event: Event<"handed-over">): Consent {
  const { at, actor: by } = event;
  const pinned = event.version === 1 ? { ...event.data, plan: PATIENT_ALONE, hospitalName: "" } : event.data;
  const handOver: HandOver = { teachBack: [], ...pinned, at, by };
  const { identified: _past, ...rest } = before;
  return { ...rest, status: "handed-over", handOver, lastHandOver: handOver };
}

function withSignature(before: Consent, event: Event<"signed">): Consent {
  const made =
    event.version === 1 ? { ...event.data, name: displayName(before.label), method: "hand" as const } : event.data;
  const signature: Signature = { ...made, at: event.at };
  const { identified: _used, ...rest } = before;
  const signed = { ...rest, signature: before.signature ?? signature, signatures: [...before.signatures, signature] };
  return { ...signed, status: nextSignatory(signed) ? "signing" : "signed" };
}

/** What the patient asked stays open: an answer too many does no harm. */
function readingVoided(before: Consent, event: Event<"reading-voided">): Consent {
  const unread = { ...before, sectionsRead: {}, tiersAcknowledged: {}, judgements: [] };
  if (event.data.because !== "not-me") return unread;
  const { identity: _identity, wristbandMatchedAt: _matched, checks: _answers, ...unknown } = unread;
  return { ...unknown, notMeAt: event.at };
}

/** A sitting that was broken off leaves no half of a signed record: who signed in it signs again. */
function takenBack(before: Consent): Consent {
  const { handOver: _ended, identified: _past, nurseCalled: _came, ...rest } = before;
  if (before.status === "handed-over") return { ...rest, status: "draft" };
  if (before.status !== "signing") return rest;
  const { signature: _void, ...unsigned } = rest;
  return { ...unsigned, signatures: [], status: "draft" };
}
