import { createHash } from "node:crypto";
import { answerChecks } from "../consent/answer-checks.ts";
import { checkIdentity } from "../consent/check-identity.ts";
import { confirm } from "../consent/confirm.ts";
import { confirmLabel } from "../consent/confirm-label.ts";
import { applyEvent, type Consent } from "../consent/consent.ts";
import { PATIENT_DECLARATION } from "../consent/declaration.ts";
import { type Actor, type ConsentEvent, IDENTIFIERS } from "../consent/events.ts";
import { handOver } from "../consent/hand-over.ts";
import { prepareConsent } from "../consent/prepare.ts";
import type { Decision } from "../consent/refusal.ts";
import { sign } from "../consent/sign.ts";
import { takeBack } from "../consent/take-back.ts";
import { turnPage } from "../consent/turn-page.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { leafletPages } from "../leaflet/pages.ts";
import { canonicalJson } from "../log/canonical.ts";
import { PATIENT_INK } from "./sample-ink.ts";

const NURSE: Actor = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" };
const HAND_OVER = "sample";
const PATIENT: Actor = { kind: "patient", handOverId: HAND_OVER };
const BEGIN = Date.parse("2026-09-12T14:02:10+08:00");

type Decide = (consent: Consent, now: Date) => Decision<ConsentEvent>;

/** A signed and completed consent to this leaflet, decided step by step by the rules that the wards use, at fixed times. */
export function sampleRecord(leaflet: Leaflet, label: PatientLabel): Consent {
  const [prepared] = prepareConsent({
    reference: "L26-0912-0417",
    leaflet,
    label,
    labelSource: "scanned",
    ward: { id: "sample", name: "5B 病房" },
  });
  if (!prepared) throw new Error("Nothing was prepared");
  let consent = applyEvent(undefined, { ...prepared, revision: 1, at: new Date(BEGIN).toISOString(), actor: NURSE });
  let seconds = 0;
  for (const { after, actor, decide } of steps(leaflet)) {
    seconds += after;
    const now = new Date(BEGIN + seconds * 1000);
    const decision = decide(consent, now);
    if ("refusal" in decision) throw new Error(`The sample was refused: ${decision.refusal.code}`);
    for (const event of decision.events)
      consent = applyEvent(consent, { ...event, revision: consent.revision + 1, at: now.toISOString(), actor });
  }
  return consent;
}

/** Seconds after the step before, who acts, and the rule that decides. */
function steps(leaflet: Leaflet): { after: number; actor: Actor; decide: Decide }[] {
  const pages = leafletPages(leaflet).map((_, pageIndex) => ({
    after: 47 + ((pageIndex * 29) % 40),
    actor: PATIENT,
    decide: (consent: Consent) => turnPage(consent, { handOverId: HAND_OVER, leaflet, pageIndex }),
  }));
  return [
    { after: 25, actor: NURSE, decide: (consent) => confirmLabel(consent) },
    { after: 48, actor: NURSE, decide: (consent) => checkIdentity(consent, IDENTIFIERS) },
    { after: 101, actor: NURSE, decide: (consent) => answerChecks(consent, { answers: ANSWERS }) },
    {
      after: 62,
      actor: NURSE,
      decide: (consent, now) =>
        handOver(
          consent,
          {
            handOverId: HAND_OVER,
            helpMode: "self",
            tablet: { id: "sample", name: "平板 5B-2" },
            sedatedElsewhereToday: false,
          },
          now,
        ),
    },
    ...pages,
    { after: 94, actor: PATIENT, decide: (consent, now) => signSample(consent, leaflet, now) },
    { after: 70, actor: NURSE, decide: (consent) => takeBack(consent) },
    {
      after: 65,
      actor: NURSE,
      decide: (consent) => confirm(consent, { sawPatientSign: true, questionsAnswered: true }),
    },
  ];
}

const ANSWERS = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "not-applicable",
  unwell: "no",
  sedated: "no",
} as const;

function signSample(consent: Consent, leaflet: Leaflet, now: Date): Decision<ConsentEvent> {
  return sign(
    consent,
    {
      handOverId: HAND_OVER,
      submissionId: HAND_OVER,
      bodySha256: sha256(canonicalJson({ submissionId: HAND_OVER, ink: PATIENT_INK })),
      ink: PATIENT_INK,
      inkSha256: sha256(canonicalJson(PATIENT_INK)),
      declaration: { ...PATIENT_DECLARATION, sha256: sha256(PATIENT_DECLARATION.text) },
      leaflet,
      sedatedElsewhereToday: false,
    },
    now,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
