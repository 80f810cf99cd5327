import type { Actor } from "../consent/actor.ts";
import type { Consent } from "../consent/consent.ts";
import type { ConsentEvent } from "../consent/events.ts";
import { applyEvent } from "../consent/fold-consent.ts";
import { prepareConsent } from "../consent/prepare.ts";
import type { Decision } from "../consent/refusal.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { NURSE } from "./sample-people.ts";

/** Seconds after the step before, who acts, and the rule that decides. */
export type SampleStep = { after: number; actor: Actor; decide(consent: Consent, now: Date): Decision<ConsentEvent> };

const BEGIN = Date.parse("2026-09-12T14:02:10+08:00");

/**
 * A consent to this leaflet, decided step by step by the rules that the wards use, at fixed times. What comes next
 * may depend on what there is; no step ends the sample. Throws when a rule refuses.
 */
export function playSample(
  leaflet: Leaflet,
  label: PatientLabel,
  nextStep: (consent: Consent, played: number) => SampleStep | undefined,
): Consent {
  let consent = prepared(leaflet, label);
  let seconds = 0;
  for (let played = 0; ; played += 1) {
    const step = nextStep(consent, played);
    if (!step) return consent;
    seconds += step.after;
    const now = new Date(BEGIN + seconds * 1000);
    const decision = step.decide(consent, now);
    if ("refusal" in decision) throw new Error(`The sample was refused: ${decision.refusal.code}`);
    const { actor } = step;
    for (const event of decision.events) {
      consent = applyEvent(consent, { ...event, revision: consent.revision + 1, at: now.toISOString(), actor });
    }
  }
}

function prepared(leaflet: Leaflet, label: PatientLabel): Consent {
  const [event] = prepareConsent({
    reference: "L26-0912-0417",
    leaflet,
    label,
    labelSource: "scanned",
    ward: { id: "sample", name: "5B 病房" },
  });
  if (!event) throw new Error("Nothing was prepared");
  return applyEvent(undefined, { ...event, revision: 1, at: new Date(BEGIN).toISOString(), actor: NURSE });
}
