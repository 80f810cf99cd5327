import { createHash } from "node:crypto";
import type { Actor } from "../consent/actor.ts";
import { answerChecks } from "../consent/answer-checks.ts";
import { checkIdentity } from "../consent/check-identity.ts";
import { confirm } from "../consent/confirm.ts";
import { confirmLabel } from "../consent/confirm-label.ts";
import type { Consent } from "../consent/consent.ts";
import { PATIENT_DECLARATION } from "../consent/declaration.ts";
import { handOver } from "../consent/hand-over.ts";
import { planSigning } from "../consent/plan-signing.ts";
import { nextSignatory } from "../consent/signatories.ts";
import { takeBack } from "../consent/take-back.ts";
import { turnPage } from "../consent/turn-page.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { leafletPages } from "../leaflet/pages.ts";
import { playSample, type SampleStep } from "./play-sample.ts";
import { DOCTOR, NURSE, WITNESS } from "./sample-people.ts";
import { signingStep } from "./sample-signing-step.ts";
import { SAMPLE_SIGNINGS, type SampleSigning } from "./sample-signings.ts";

const HAND_OVER = "sample";
const PATIENT: Actor = { kind: "patient", handOverId: HAND_OVER };

/** A signed and completed consent to this leaflet: everyone signs whom the plan names. */
export function sampleRecord(
  leaflet: Leaflet,
  label: PatientLabel,
  signing: SampleSigning = SAMPLE_SIGNINGS.patient,
  { hospitalName = "", staff = { witness: WITNESS, doctor: DOCTOR } } = {},
): Consent {
  const before = [...preparing(leaflet, signing, hospitalName), ...reading(leaflet)];
  const after = finishing();
  return playSample(leaflet, label, (consent, played) => {
    const step = before[played];
    if (step) return step;
    return nextSignatory(consent)
      ? signingStep(consent, { leaflet, handOverId: HAND_OVER, method: signing.method, staff })
      : after.shift();
  });
}

function preparing(leaflet: Leaflet, { plan, helpMode }: SampleSigning, hospitalName: string): SampleStep[] {
  return [
    { after: 25, actor: NURSE, decide: (consent) => confirmLabel(consent) },
    {
      after: 48,
      actor: NURSE,
      decide: (consent) =>
        checkIdentity(consent, { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" }),
    },
    { after: 101, actor: NURSE, decide: (consent) => answerChecks(consent, { answers: ANSWERS }) },
    {
      after: 62,
      actor: NURSE,
      decide(consent, now) {
        const settled = planSigning(plan, { label: consent.label, leaflet, now });
        if ("refusal" in settled) return settled;
        const command = {
          handOverId: HAND_OVER,
          helpMode,
          tablet: { id: "sample", name: "平板 5B-2" },
          plan: settled.plan,
          declaration: DECLARATION,
          hospitalName,
          teachBack: [],
          sedatedElsewhereToday: false,
        };
        return handOver(consent, command, now);
      },
    },
  ];
}

function reading(leaflet: Leaflet): SampleStep[] {
  return leafletPages(leaflet).map((_, pageIndex) => ({
    after: 47 + ((pageIndex * 29) % 40),
    actor: PATIENT,
    decide: (consent) => turnPage(consent, { handOverId: HAND_OVER, leaflet, pageIndex }),
  }));
}

function finishing(): SampleStep[] {
  return [
    { after: 70, actor: NURSE, decide: (consent) => takeBack(consent) },
    {
      after: 65,
      actor: NURSE,
      decide: (consent) => confirm(consent, { sawPatientSign: true, questionsAnswered: true }, NURSE),
    },
  ];
}

const DECLARATION = {
  ...PATIENT_DECLARATION,
  sha256: createHash("sha256").update(PATIENT_DECLARATION.text, "utf8").digest("hex"),
};

const ANSWERS = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "not-applicable",
  unwell: "no",
  sedated: "no",
} as const;
