import type { Actor } from "../consent/actor.ts";
import type { Consent } from "../consent/consent.ts";
import { consentRow } from "../consent/consent-row.ts";
import { DOCUMENT_STAGES, type DocumentStage } from "../consent/document-stage.ts";
import type { ConsentEvent, RecordedConsentEvent } from "../consent/events.ts";
import { applyEvent, foldConsent } from "../consent/fold-consent.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { composeConsentDocument } from "../pdf/consent-document.ts";
import type { PdfFile } from "../pdf/pdf-file.ts";
import { RevisionConflict } from "../store/revision-conflict.ts";
import type { ConsentRow, NewDocument, NewEntry, Transaction } from "../store/store-types.ts";
import type { Context } from "./context.ts";

export type Committed = { consent: Consent; leaflet: Leaflet };

/** Further events of one consent. */
export type Change = Committed & { consentId: string; events: ConsentEvent[] };

/** What a rule decided, and what it means for other consents of the same patient. */
export type Decided = Decision<ConsentEvent> | { events: ConsentEvent[]; others: Change[] };

/** At the rows of a consent's hospital number, its own as it is after the change. Throws `RevisionConflict`: decide again. */
export type LastLook = (rows: ConsentRow[], after: Consent) => void;

type Plan = {
  actor: Actor;
  /** Entries of the staff or access stream that belong to the same moment. */
  beside?: NewEntry[];
  /** Files that the events name by their hash. */
  files?: Omit<NewDocument, "consentId">[];
  /** At what else is there, once nobody can come in between. */
  lastLook?: LastLook;
  /** Writes that must stand or fall with the events. */
  also?: (tx: Transaction, after: Consent) => Promise<void>;
};

/** Two people at once: the second decides again on what the first has left. More than this is no coincidence. */
const ATTEMPTS = 3;

/**
 * Loads a consent, lets a rule decide, and stores what it decided: events, list row, search index and the
 * PDF that they call for, in one transaction. Nothing is acknowledged before all of it is on disk.
 */
export async function changeConsent(
  context: Context,
  consentId: string,
  decide: (consent: Consent, leaflet: Leaflet) => Promise<Decided> | Decided,
  plan: Plan,
): Promise<Committed | { refusal: Refusal }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await loadConsent(context, consentId);
    if ("refusal" in found) return found;
    const decision = await decide(found.consent, found.leaflet);
    if ("refusal" in decision) return decision;
    const { leaflet } = found;
    try {
      const consent = await commitEvents(context, { consentId, before: found.consent, leaflet }, decision, plan);
      return { consent, leaflet };
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
  return refuse("concurrent-change");
}

/** A consent and the leaflet text it is pinned to. */
export async function loadConsent(context: Context, consentId: string): Promise<Committed | { refusal: Refusal }> {
  const found = await findConsent(context, consentId);
  if ("refusal" in found) return found;
  const leaflet = pinnedLeaflet(context, found.consent);
  return leaflet ? { ...found, leaflet } : refuse("leaflet-missing");
}

/** A consent as its events tell it: what is stored is given out and erased whichever leaflets are published today. */
export async function findConsent(
  { services: { store } }: Context,
  consentId: string,
): Promise<{ consent: Consent } | { refusal: Refusal }> {
  const consent = foldConsent(await store.consentEvents(consentId));
  if (consent) return { consent };
  return refuse((await store.erasure(consentId)) ? "record-erased" : "consent-not-found");
}

/** Undefined also when this version has another text by now. */
export function pinnedLeaflet({ services: { leaflets } }: Context, consent: Consent): Leaflet | undefined {
  const { id, version, bodySha256 } = consent.leaflet;
  const leaflet = leaflets.version(id, version);
  return leaflet?.bodySha256 === bodySha256 ? leaflet : undefined;
}

/** Stores a first or further run of events. Throws `RevisionConflict` when someone was quicker. */
export async function commitEvents(
  context: Context,
  stream: { consentId: string; before: Consent | undefined; leaflet: Leaflet },
  decision: { events: ConsentEvent[]; others?: Change[] },
  plan: Plan,
): Promise<Consent> {
  const { consentId, before, leaflet } = stream;
  const recorded = record(context, before?.revision ?? 0, decision.events, plan.actor);
  let after = recorded.reduce<Consent | undefined>(applyEvent, before);
  if (!after) throw new Error("Nothing to store for a consent that does not exist");
  if (recorded.length === 0 && !plan.also && !plan.lastLook && !plan.beside) return after;
  const document = await composeDocument(context, before, after, leaflet, decision.events);
  if (document) {
    const { stage, sha256, byteLength } = document;
    const data = { stage, sha256, byteLength };
    const [sealed] = record(context, after.revision, [{ type: "document-sealed", version: 2, data }], {
      kind: "system",
    });
    if (sealed) {
      recorded.push(sealed);
      after = applyEvent(after, sealed);
    }
  }
  const others = (decision.others ?? []).map((change) => changed(context, change, plan.actor));
  const whole = after;
  const documents = [...(document ? [stored(document)] : []), ...(plan.files ?? [])].map((one) => ({
    ...one,
    consentId,
  }));
  const { also, lastLook } = plan;
  await context.services.store.append({
    entries: [
      ...recorded.map((event) => entryOf(consentId, event)),
      ...others.flatMap(({ entries }) => entries),
      ...(plan.beside ?? []),
    ],
    consents: [{ id: consentId, row: consentRow(after, leaflet) }, ...others.map(({ consent }) => consent)],
    documents,
    ...(lastLook ? { lastLook: { hospitalNo: whole.label.hospitalNo, check: (rows) => lastLook(rows, whole) } } : {}),
    ...(also ? { also: (tx) => also(tx, whole) } : {}),
  });
  return after;
}

/** The prefix that it shares with others goes beside it. */
function stored({ stage, sha256, tail, prefix }: PdfFile & { stage: DocumentStage }): Omit<NewDocument, "consentId"> {
  return { stage, sha256, bytes: tail, ...(prefix && { prefix }) };
}

/** The same moment in another consent's stream. */
function changed(context: Context, change: Change, actor: Actor) {
  const events = record(context, change.consent.revision, change.events, actor);
  const after = events.reduce(applyEvent, change.consent);
  return {
    entries: events.map((event) => entryOf(change.consentId, event)),
    consent: { id: change.consentId, row: consentRow(after, change.leaflet) },
  };
}

function entryOf(consentId: string, event: RecordedConsentEvent): NewEntry {
  const { revision, type, version, actor, at, data } = event;
  return { stream: "consent", streamId: consentId, revision, type, version, actor, at, data };
}

function record(context: Context, revision: number, events: ConsentEvent[], actor: Actor): RecordedConsentEvent[] {
  const at = context.now.toISOString();
  return events.map((event, index) => ({ ...event, revision: revision + 1 + index, at, actor }));
}

/**
 * The PDF that this change calls for. Should composing fail, the signature must not be lost for it:
 * the record is stored without its document, and the failure is reported.
 */
async function composeDocument(
  context: Context,
  before: Consent | undefined,
  after: Consent,
  leaflet: Leaflet,
  events: readonly ConsentEvent[],
): Promise<(PdfFile & { stage: DocumentStage }) | undefined> {
  // One that is superseded in the moment that it is confirmed was completed all the same.
  const status = events.some((event) => event.type === "confirmed") ? "completed" : after.status;
  const stage = DOCUMENT_STAGES.find((one) => one === status);
  if (!stage || before?.status === status) return undefined;
  try {
    return { stage, ...composeConsentDocument({ leaflet, consent: after, fonts: await context.services.fonts() }) };
  } catch (error) {
    context.services.report(error, "compose-document");
    return undefined;
  }
}
