import { randomUUID } from "node:crypto";
import type { Actor } from "../../../lib/consent/actor.ts";
import { consentRow } from "../../../lib/consent/consent-row.ts";
import type { ConsentEvent, RecordedConsentEvent } from "../../../lib/consent/events.ts";
import { foldConsent } from "../../../lib/consent/fold-consent.ts";
import type { NewEntry, Store } from "../../../lib/store/store-types.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";

export const NURSE: Actor = { kind: "staff", staffNumber: "N1", name: "李姑娘", post: "註冊護士", role: "nurse" };

export type Label = { nameLatin: string; nameChinese: string; hospitalNo: string; episodeNo: string };

const LABEL: Label = {
  nameLatin: "CHAN, Tai Man",
  nameChinese: "陳大文",
  hospitalNo: "A1234567",
  episodeNo: "HN26000001X",
};

let prepared = 0;

/** The first event of a consent; every reference is another. */
export function preparedEvent(label: Partial<Label> = {}): ConsentEvent {
  prepared += 1;
  return {
    type: "prepared",
    version: 1,
    data: {
      reference: `T-${prepared}`,
      leaflet: { id: "nerve-root-canal-injection", version: 1, bodySha256: "0".repeat(64) },
      label: { ...LABEL, ...label },
      labelSource: "typed",
      wardId: "w1",
      wardName: "7A 病房",
    },
  };
}

export const sectionRead = (sectionId: string): ConsentEvent => ({
  type: "section-read",
  version: 1,
  data: { sectionId },
});

export function signedEvent(): ConsentEvent {
  return {
    type: "signed",
    version: 1,
    data: {
      role: "patient",
      submissionId: randomUUID(),
      bodySha256: "1".repeat(64),
      ink: {
        strokes: [
          [
            { x: 0.1, y: 0.2, t: 0 },
            { x: 0.8, y: 0.7, t: 400 },
          ],
        ],
      },
      inkSha256: "2".repeat(64),
      declaration: { id: "d", version: 1, text: "同意", sha256: "3".repeat(64) },
    },
  };
}

export function recorded(events: ConsentEvent[], at = "2026-11-23T02:00:00.000Z"): RecordedConsentEvent[] {
  return events.map((event, index) => ({ ...event, revision: index + 1, at, actor: NURSE }));
}

export function entryOf(
  consentId: string,
  { type, version, data, revision, at, actor }: RecordedConsentEvent,
): NewEntry {
  return { stream: "consent", streamId: consentId, type, version, data, revision, at, actor };
}

/** What `append` is given for the last `count` events of a history. */
export function appendingLast(consentId: string, history: RecordedConsentEvent[], count: number) {
  const consent = foldConsent(history);
  if (!consent) throw new Error("A history begins with prepared");
  const entries = history.slice(-count).map((event) => entryOf(consentId, event));
  return { entries, consents: [{ id: consentId, row: consentRow(consent, realLeaflet()) }] };
}

/** Stores a consent of these events, in one go, and gives its id. */
export async function storeConsent(
  store: Store,
  events: ConsentEvent[],
  at?: string,
  consentId: string = randomUUID(),
): Promise<string> {
  await store.append(appendingLast(consentId, recorded(events, at), events.length));
  return consentId;
}
