import type { Consent } from "../../lib/consent/consent.ts";
import { consentRow } from "../../lib/consent/consent-row.ts";
import type { RecordedConsentEvent } from "../../lib/consent/events.ts";
import { applyEvent } from "../../lib/consent/fold-consent.ts";
import { hongKongDate } from "../../lib/hong-kong-time.ts";
import type { Services } from "../../lib/use-cases/context.ts";
import type { Status } from "./model-state.ts";

/** The README's table: which status one event may lead to from which. */
export const TRANSITIONS: Record<Status, readonly Status[]> = {
  draft: ["handed-over", "deferred", "declined", "abandoned", "without-consent", "paper"],
  "handed-over": ["draft", "signing", "signed", "declined", "deferred"],
  signing: ["signed", "draft"],
  signed: ["completed", "withdrawn", "entered-in-error"],
  completed: ["withdrawn", "superseded", "entered-in-error"],
  paper: ["withdrawn", "superseded", "entered-in-error"],
  declined: ["entered-in-error"],
  deferred: ["draft", "declined", "without-consent"],
  abandoned: [],
  "without-consent": ["entered-in-error"],
  withdrawn: ["entered-in-error"],
  superseded: ["entered-in-error"],
  "entered-in-error": [],
};

type Placed = { event: RecordedConsentEvent; position: number };
type Told = { patient: string; day: string; position: number };

/** What the store holds of these consents that may never be. `onStatus` hears of each status that was reached. */
export async function brokenInvariants(
  { store, leaflets }: Pick<Services, "store" | "leaflets">,
  consentIds: string[],
  onStatus: (status: Status) => void,
): Promise<string[]> {
  const found: string[] = [];
  const placed: (Placed & { patient: string })[] = [];
  const live: string[] = [];
  for (const consentId of consentIds) {
    const [events, entries] = await Promise.all([
      store.consentEvents(consentId),
      store.streamEntries("consent", consentId),
    ]);
    const { consent, broken } = folded(events, onStatus);
    const row = await store.consentRow(consentId);
    const leaflet = leaflets.version(consent.leaflet.id, consent.leaflet.version);
    if (!row || !leaflet) throw new Error("A consent has a row and a leaflet");
    const unlike = Object.entries(consentRow(consent, leaflet)).filter(
      ([key, value]) => Reflect.get(row, key) !== value,
    );
    found.push(...broken, ...unlike.map(([key]) => `the row's ${key} is not the state's`));
    const patient = row.hospitalNo.toUpperCase();
    if (row.status === "completed" || row.status === "paper")
      live.push(`${patient} ${row.episodeNo.toUpperCase()} ${row.leafletId}`);
    placed.push(...events.map((event, index) => ({ event, patient, position: entries[index]?.position ?? 0 })));
  }
  if (new Set(live).size < live.length) found.push("two live consents for one patient, episode and leaflet");
  return [...found, ...signedWhenSedated(placed)];
}

function folded(
  events: RecordedConsentEvent[],
  onStatus: (status: Status) => void,
): { consent: Consent; broken: string[] } {
  const broken: string[] = [];
  let consent: Consent | undefined;
  for (const event of events) {
    const before: Status | undefined = consent?.status;
    consent = applyEvent(consent, event);
    const { status } = consent;
    if (status === before) continue;
    onStatus(status);
    if (before && !TRANSITIONS[before].includes(status)) broken.push(`${before} → ${status} by ${event.type}`);
  }
  if (!consent) throw new Error("A consent has events");
  return { consent, broken };
}

/** Signatures, on glass or on paper, of a day whose "sedated" answer stands before them in the log. */
export function signedWhenSedated(
  events: { event: RecordedConsentEvent; patient: string; position: number }[],
): string[] {
  const sedated: Told[] = [];
  const signed: Told[] = [];
  for (const { event, patient, position } of events) {
    const day = hongKongDate(new Date(event.at));
    if (event.type === "checks-answered" && event.data.answers.sedated === "yes")
      sedated.push({ patient, day, position });
    if (event.type === "signed") signed.push({ patient, day, position });
    if (event.type === "paper-filed") signed.push({ patient, day: event.data.signedOn, position });
  }
  const after = signed.filter((one) =>
    sedated.some((told) => told.patient === one.patient && told.day === one.day && told.position < one.position),
  );
  return after.map(({ day }) => `a signature of ${day} after a "sedated" answer of that day`);
}
