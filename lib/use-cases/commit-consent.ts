import { createHash } from "node:crypto";
import { applyEvent, type Consent, foldConsent } from "../consent/consent.ts";
import { consentRow } from "../consent/consent-row.ts";
import type { Actor, ConsentEvent, RecordedConsentEvent } from "../consent/events.ts";
import { type Decision, type Refusal, refuse } from "../consent/refusal.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { composeConsentDocument } from "../pdf/consent-document.ts";
import { RevisionConflict } from "../store/revision-conflict.ts";
import type { NewDocument, NewEntry, Transaction } from "../store/store-types.ts";
import type { Context } from "./context.ts";

export type Committed = { consent: Consent; leaflet: Leaflet };

type Plan = {
  actor: Actor;
  /** Entries of the staff or access stream that belong to the same moment. */
  beside?: NewEntry[];
  /** Writes that must stand or fall with the events. */
  also?: (tx: Transaction) => Promise<void>;
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
  decide: (consent: Consent, leaflet: Leaflet) => Promise<Decision<ConsentEvent>> | Decision<ConsentEvent>,
  plan: Plan,
): Promise<Committed | { refusal: Refusal }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await loadConsent(context, consentId);
    if ("refusal" in found) return found;
    const decision = await decide(found.consent, found.leaflet);
    if ("refusal" in decision) return decision;
    try {
      const consent = await commitEvents(context, consentId, found.consent, found.leaflet, decision.events, plan);
      return { consent, leaflet: found.leaflet };
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
  return refuse("concurrent-change");
}

/** A consent with the leaflet version that it is pinned to. */
export async function loadConsent(context: Context, consentId: string): Promise<Committed | { refusal: Refusal }> {
  const { store, leaflets } = context.services;
  const consent = foldConsent(await store.consentEvents(consentId));
  if (!consent) return refuse("consent-not-found");
  const leaflet = leaflets.version(consent.leaflet.id, consent.leaflet.version);
  return leaflet ? { consent, leaflet } : refuse("leaflet-not-current");
}

/** Stores a first or further run of events. Throws `RevisionConflict` when someone was quicker. */
export async function commitEvents(
  context: Context,
  consentId: string,
  before: Consent | undefined,
  leaflet: Leaflet,
  events: ConsentEvent[],
  plan: Plan,
): Promise<Consent> {
  const recorded = record(context, before?.revision ?? 0, events, plan.actor);
  let after = recorded.reduce<Consent | undefined>(applyEvent, before);
  if (!after) throw new Error("Nothing to store for a consent that does not exist");
  if (recorded.length === 0 && !plan.also && !plan.beside) return after;
  const document = await composeDocument(context, after, leaflet, events);
  if (document) {
    const { stage, sha256, bytes } = document;
    const data = { stage, sha256, byteLength: bytes.length };
    const [sealed] = record(context, after.revision, [{ type: "document-sealed", version: 1, data }], {
      kind: "system",
    });
    if (sealed) {
      recorded.push(sealed);
      after = applyEvent(after, sealed);
    }
  }
  await context.services.store.append({
    entries: [
      ...recorded.map((event) => ({
        stream: "consent" as const,
        streamId: consentId,
        revision: event.revision,
        type: event.type,
        version: event.version,
        actor: event.actor,
        at: event.at,
        data: event.data,
      })),
      ...(plan.beside ?? []),
    ],
    consent: { id: consentId, row: consentRow(after, leaflet) },
    ...(document ? { documents: [{ ...document, consentId }] } : {}),
    ...(plan.also ? { also: plan.also } : {}),
  });
  return after;
}

function record(context: Context, revision: number, events: ConsentEvent[], actor: Actor): RecordedConsentEvent[] {
  const at = context.now.toISOString();
  return events.map((event, index) => ({ ...event, revision: revision + 1 + index, at, actor }));
}

/**
 * The PDF that these events call for. Should composing fail, the signature must not be lost for it:
 * the record is stored without its document, and the failure is reported.
 */
async function composeDocument(
  context: Context,
  consent: Consent,
  leaflet: Leaflet,
  events: ConsentEvent[],
): Promise<Omit<NewDocument, "consentId"> | undefined> {
  const stage = events.some((event) => event.type === "confirmed")
    ? "completed"
    : events.some((event) => event.type === "signed")
      ? "signed"
      : undefined;
  if (!stage) return undefined;
  try {
    const bytes = await composeConsentDocument({ leaflet, consent, fonts: await context.services.fonts() });
    return { stage, sha256: createHash("sha256").update(bytes).digest("hex"), bytes };
  } catch (error) {
    context.services.report(error, "compose-document");
    return undefined;
  }
}
