import type { Actor } from "../../../lib/consent/actor.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import type { ConsentEvent, RecordedConsentEvent } from "../../../lib/consent/events.ts";
import { applyEvent } from "../../../lib/consent/fold-consent.ts";
import { prepareConsent } from "../../../lib/consent/prepare.ts";
import type { RefusalCode } from "../../../lib/consent/refusal.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import { decide } from "./decide.ts";
import { actorOf } from "./people.ts";
import type { Verb } from "./verbs.ts";

export const START = new Date("2026-11-23T01:00:00.000Z");

export type Step = { verb: Verb; at: Date; before: Consent; after: Consent; refused?: RefusalCode };

/** Lets the rules decide on each verb in turn. Gives the events and every step on the way. */
export function play(leaflet: Leaflet, verbs: readonly Verb[]): { events: RecordedConsentEvent[]; steps: Step[] } {
  const events: RecordedConsentEvent[] = [];
  const steps: Step[] = [];
  let now = START;
  let handOvers = 0;
  let consent: Consent | undefined;
  const store = (added: ConsentEvent[], actor: Actor) => {
    for (const event of added) {
      const recorded: RecordedConsentEvent = { ...event, revision: events.length + 1, at: now.toISOString(), actor };
      events.push(recorded);
      consent = applyEvent(consent, recorded);
    }
  };
  const label = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H1", episodeNo: "E1" };
  store(
    prepareConsent({ reference: "L26-1123-0001", leaflet, label, labelSource: "typed", ward: { id: "w", name: "5B" } }),
    actorOf("nurse"),
  );
  for (const verb of verbs) {
    now = new Date(now.getTime() + 20_000);
    if (!consent) throw new Error("prepared");
    if (verb.verb === "wait") {
      now = new Date(now.getTime() + verb.minutes * 60_000);
      continue;
    }
    if (verb.verb === "hand-over") handOvers += 1;
    const before: Consent = consent;
    const decision = decide({ leaflet, consent: before, now, handOvers }, verb);
    if ("events" in decision) store(decision.events, actorOf(verb.verb === "confirm" ? verb.by : undefined));
    steps.push({
      verb,
      at: now,
      before,
      after: consent,
      ...("refusal" in decision ? { refused: decision.refusal.code } : {}),
    });
  }
  return { events, steps };
}
