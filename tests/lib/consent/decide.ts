import { abandon } from "../../../lib/consent/abandon.ts";
import { answerChecks } from "../../../lib/consent/answer-checks.ts";
import { checkIdentity } from "../../../lib/consent/check-identity.ts";
import { CHECK_IDS } from "../../../lib/consent/checks.ts";
import { confirm } from "../../../lib/consent/confirm.ts";
import { confirmLabel } from "../../../lib/consent/confirm-label.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import { declarationFor, PATIENT_DECLARATION } from "../../../lib/consent/declaration.ts";
import { decline } from "../../../lib/consent/decline.ts";
import { defer } from "../../../lib/consent/defer.ts";
import { denyWitness } from "../../../lib/consent/deny-witness.ts";
import { doubtCapacity } from "../../../lib/consent/doubt-capacity.ts";
import { enterInError } from "../../../lib/consent/enter-in-error.ts";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { filePaper } from "../../../lib/consent/file-paper.ts";
import { findCapacity } from "../../../lib/consent/find-capacity.ts";
import { handBack } from "../../../lib/consent/hand-back.ts";
import { handOver } from "../../../lib/consent/hand-over.ts";
import { identifySignatory } from "../../../lib/consent/identify-signatory.ts";
import { LIVE_STATUSES, supersede } from "../../../lib/consent/live-consent.ts";
import { planSigning } from "../../../lib/consent/plan-signing.ts";
import { recordDecision } from "../../../lib/consent/record-decision.ts";
import { type Decision, refuse } from "../../../lib/consent/refusal.ts";
import { resume } from "../../../lib/consent/resume.ts";
import { scanWristband } from "../../../lib/consent/scan-wristband.ts";
import { type Mark, sign } from "../../../lib/consent/sign.ts";
import { nextSignatory, signatories } from "../../../lib/consent/signatories.ts";
import { takeBack } from "../../../lib/consent/take-back.ts";
import { takeOver } from "../../../lib/consent/take-over.ts";
import { treatWithoutConsent } from "../../../lib/consent/treat-without-consent.ts";
import { turnPage } from "../../../lib/consent/turn-page.ts";
import { withdraw } from "../../../lib/consent/withdraw.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import { decideQuestion } from "./decide-question.ts";
import { actorOf, STAFF } from "./people.ts";
import { PLAN_INPUTS } from "./plans.ts";
import { type PlanName, PROMPTS, type Verb } from "./verbs.ts";

export type Moment = { leaflet: Leaflet; consent: Consent; now: Date; handOvers: number };
type Of<Name extends Verb["verb"]> = Extract<Verb, { verb: Name }>;

const HASH = "0".repeat(64);
const INK = {
  strokes: [
    [
      { x: 0.1, y: 0.5, t: 0 },
      { x: 0.9, y: 0.5, t: 300 },
    ],
  ],
};
const OLDER = { consentId: "older", reference: "L26-1101-0001", signedAt: "2026-11-01T01:00:00.000Z" };
const NEWER = { consentId: "newer", reference: "L26-1231-0001", signedAt: "2027-12-31T01:00:00.000Z" };

/** What the rule of this verb decides at this moment. */
export function decide(moment: Moment, verb: Exclude<Verb, { verb: "wait" }>): Decision<ConsentEvent> {
  const { consent, leaflet, now, handOvers } = moment;
  const handOverId = `h${handOvers - ("handOver" in verb ? verb.handOver : 0)}`;
  switch (verb.verb) {
    case "confirm-label":
      return confirmLabel(consent);
    case "wristband":
      return scanWristband(consent, { kind: verb.found });
    case "identity":
      return checkIdentity(consent, {
        identifiers: [verb.byOther ? "confirmed-by-other" : "name-stated", "wristband-number"].slice(
          0,
          verb.complete ? 2 : 1,
        ) as Parameters<typeof checkIdentity>[1]["identifiers"],
        confirmedBy: verb.byOther ? "李思敏" : "",
      });
    case "checks":
      return decideChecks(consent, verb);
    case "doubt-capacity":
      return doubtCapacity(consent, verb.doctorTold ? "黃志強" : "");
    case "find-capacity":
      return findCapacity(consent, "明白程序和風險，能作決定");
    case "without-consent":
      return treatWithoutConsent(consent, "情況緊急，病人昏迷");
    case "record-decision":
      return recordDecision(consent, { decision: verb.decision, reason: "" });
    case "hand-over":
      return decideHandOver(moment, verb.plan ?? "alone", { teachBack: verb.teachBack ?? false });
    case "sedated-hand-over":
      return decideHandOver(moment, "alone", { isSedatedElsewhere: true });
    case "take-over":
      return takeOver(consent, { id: verb.tablet, name: `5B-${verb.tablet}` });
    case "turn":
      return turnPage(consent, { handOverId, leaflet, pageIndex: verb.pageIndex });
    case "ask":
    case "unmark":
    case "call-nurse":
    case "answer-call":
    case "settle":
    case "judge":
      return decideQuestion({ consent, leaflet, handOverId }, verb);
    case "hand-back":
      return handBack(consent, { handOverId, reason: verb.reason });
    case "take-back":
      return takeBack(consent);
    case "identify":
      return identifySignatory(consent, { handOverId: `h${handOvers}`, role: verb.role, staff: STAFF[verb.who] });
    case "sign":
      return decideSign(moment, verb, handOverId);
    case "decline":
      return decline(consent, { handOverId, reason: "" });
    case "defer":
      return defer(consent, { handOverId });
    case "resume":
      return resume(consent, now);
    case "abandon":
      return abandon(consent, verb.reason);
    default:
      return decideAfter(moment, verb);
  }
}

/** What follows a decision. */
function decideAfter(
  { consent, now }: Moment,
  verb: Of<"deny-witness" | "confirm" | "withdraw" | "enter-in-error" | "file-paper" | "overtaken">,
): Decision<ConsentEvent> {
  switch (verb.verb) {
    case "deny-witness":
      return denyWitness(consent);
    case "confirm": {
      const asked = verb.askedPatient ?? false;
      const ticks = { sawPatientSign: !asked, questionsAnswered: true, askedPatient: asked };
      return settled(confirm(consent, ticks, actorOf(verb.by)), consent.signature?.at, verb.rival);
    }
    case "file-paper": {
      const { signedOn } = verb;
      const scan = { sha256: HASH, mediaType: "image/jpeg", byteLength: 1000 };
      const signatory = { role: "patient" as const, name: "陳大文" };
      return settled(filePaper(consent, { signedOn, signatory, scan, sedatedOn: [] }, now), signedOn, verb.rival);
    }
    case "withdraw":
      return withdraw(consent, { toldBy: "patient", manner: "orally", note: "" });
    case "overtaken": {
      if (!LIVE_STATUSES.includes(consent.status)) return refuse("wrong-state");
      const this_ = { consentId: "this", reference: consent.reference, signedAt: "2026-11-23T00:00:00.000Z" };
      return { events: supersede(NEWER, [this_]).others.flatMap(({ events }) => events) };
    }
    case "enter-in-error": {
      const command = { reason: "認錯病人", secondStaff: STAFF[verb.second], actualHospitalNo: "" };
      return enterInError(consent, command, STAFF.nurse);
    }
  }
}

function settled(
  decision: Decision<ConsentEvent>,
  signedAt: string | undefined,
  rival: "older" | "newer" | undefined,
): Decision<ConsentEvent> {
  if ("refusal" in decision || decision.events.length === 0 || !rival || !signedAt) return decision;
  const joining = { consentId: "this", reference: "L26-1123-0001", signedAt };
  const { joining: more } = supersede(joining, [rival === "older" ? OLDER : NEWER]);
  return { events: [...decision.events, ...more] };
}

function decideChecks(consent: Consent, verb: Of<"checks">): Decision<ConsentEvent> {
  const answers = CHECK_IDS.filter((id) => verb.complete || id !== "meds").map((id) => [
    id,
    (id === "sedated" && verb.sedated) || (id === "unwell" && verb.unwell) ? "yes" : "no",
  ]);
  const doctor = verb.doctorTold ? { doctorTold: "黃醫生" } : {};
  return answerChecks(consent, { answers: Object.fromEntries(answers), ...doctor });
}

function decideHandOver(
  { consent, leaflet, now, handOvers }: Moment,
  plan: PlanName,
  { teachBack = false, isSedatedElsewhere = false },
): Decision<ConsentEvent> {
  const planned = planSigning(PLAN_INPUTS[plan], { label: consent.label, leaflet, now });
  if ("refusal" in planned) return planned;
  const command = {
    handOverId: `h${handOvers}`,
    helpMode: "self" as const,
    tablet: { id: "t1", name: "5B-t1" },
    plan: planned.plan,
    declaration: { ...PATIENT_DECLARATION, sha256: HASH },
    hospitalName: "",
    teachBack: teachBack ? PROMPTS.map((id) => ({ id, text: `${id}？` })) : [],
    sedatedElsewhereToday: isSedatedElsewhere,
  };
  return handOver(consent, command, now);
}

function decideSign({ consent, leaflet, now }: Moment, verb: Of<"sign">, handOverId: string): Decision<ConsentEvent> {
  const { as = "first", method = "hand" } = verb;
  const signatory = as === "next" ? nextSignatory(consent) : signatories(consent).at(as === "first" ? 0 : -1);
  const mark: Mark = method === "typed" ? { method, typedName: "陳大文" } : { method, ink: INK };
  const { id, version, text } = declarationFor(
    signatory ?? { role: "patient", givesConsent: true },
    PATIENT_DECLARATION,
  );
  const command = {
    handOverId,
    submissionId: as === "first" || !signatory ? handOverId : signatory.submissionId,
    bodySha256: verb.body === "same" ? HASH : "1".repeat(64),
    mark,
    inkSha256: HASH,
    declaration: { id, version, text, sha256: HASH },
    leaflet,
    sedatedElsewhereToday: false,
  };
  return sign(consent, command, now);
}
