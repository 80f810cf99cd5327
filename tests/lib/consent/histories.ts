import fc from "fast-check";
import { abandon } from "../../../lib/consent/abandon.ts";
import { answerChecks } from "../../../lib/consent/answer-checks.ts";
import { checkIdentity } from "../../../lib/consent/check-identity.ts";
import { CHECK_IDS } from "../../../lib/consent/checks.ts";
import { confirm } from "../../../lib/consent/confirm.ts";
import { confirmLabel } from "../../../lib/consent/confirm-label.ts";
import { applyEvent, type Consent } from "../../../lib/consent/consent.ts";
import { PATIENT_DECLARATION } from "../../../lib/consent/declaration.ts";
import { decline } from "../../../lib/consent/decline.ts";
import { defer } from "../../../lib/consent/defer.ts";
import type { Actor, ConsentEvent, RecordedConsentEvent } from "../../../lib/consent/events.ts";
import { handBack } from "../../../lib/consent/hand-back.ts";
import { handOver } from "../../../lib/consent/hand-over.ts";
import { prepareConsent } from "../../../lib/consent/prepare.ts";
import type { Decision, RefusalCode } from "../../../lib/consent/refusal.ts";
import { resume } from "../../../lib/consent/resume.ts";
import { sign } from "../../../lib/consent/sign.ts";
import { takeBack } from "../../../lib/consent/take-back.ts";
import { turnPage } from "../../../lib/consent/turn-page.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";

export const START = new Date("2026-11-23T01:00:00.000Z");
const NURSE: Actor = { kind: "staff", staffNumber: "N1", name: "何嘉欣", post: "註冊護士", role: "nurse" };
const INK = {
  strokes: [
    [
      { x: 0.1, y: 0.5, t: 0 },
      { x: 0.9, y: 0.5, t: 300 },
    ],
  ],
};
const HASH = "0".repeat(64);

export type Verb =
  | {
      verb:
        | "confirm-label"
        | "defer"
        | "resume"
        | "take-back"
        | "hand-over"
        | "sedated-hand-over"
        | "decline"
        | "confirm";
    }
  | { verb: "identity"; complete: boolean }
  | { verb: "checks"; sedated: boolean; unwell: boolean; doctorTold: boolean; complete: boolean }
  | { verb: "turn"; pageIndex: number; handOver: number }
  | { verb: "hand-back"; reason: "patient-asked" | "not-me"; handOver: number }
  | { verb: "sign"; handOver: number; body: "same" | "other" }
  | { verb: "abandon"; reason: "wrong-patient" | "label-mismatch" }
  | { verb: "wait"; minutes: number };

/** Any verb at any time, with a lean towards the order in which a ward would use them. */
export const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  fc
    .constantFrom<Verb["verb"]>(
      "confirm-label",
      "defer",
      "resume",
      "take-back",
      "hand-over",
      "sedated-hand-over",
      "decline",
      "confirm",
    )
    .map((verb) => ({ verb }) as Verb),
  fc.record({ verb: fc.constant("identity" as const), complete: fc.boolean() }),
  fc.record({
    verb: fc.constant("checks" as const),
    sedated: fc.constantFrom(false, false, false, true),
    unwell: fc.boolean(),
    doctorTold: fc.boolean(),
    complete: fc.constantFrom(true, true, false),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      verb: fc.constant("turn" as const),
      pageIndex: fc.integer({ min: -1, max: 11 }),
      handOver: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  fc.record({
    verb: fc.constant("hand-back" as const),
    reason: fc.constantFrom("patient-asked" as const, "not-me" as const),
    handOver: fc.constantFrom(0, 1),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      verb: fc.constant("sign" as const),
      handOver: fc.constantFrom(0, 0, 1),
      body: fc.constantFrom("same" as const, "other" as const),
    }),
  },
  fc.record({
    verb: fc.constant("abandon" as const),
    reason: fc.constantFrom("wrong-patient" as const, "label-mismatch" as const),
  }),
  fc.record({ verb: fc.constant("wait" as const), minutes: fc.constantFrom(1, 10, 31, 600, 1440) }),
);

export const PLANNED: Verb[] = [
  { verb: "confirm-label" },
  { verb: "identity", complete: true },
  { verb: "checks", sedated: false, unwell: false, doctorTold: false, complete: true },
  { verb: "hand-over" },
  ...Array.from({ length: 10 }, (_, pageIndex) => ({ verb: "turn", pageIndex, handOver: 0 }) as Verb),
  { verb: "sign", handOver: 0, body: "same" },
  { verb: "take-back" },
  { verb: "confirm" },
];

/** The planned order with verbs thrown in anywhere and others left out. */
export const anyHistory: fc.Arbitrary<Verb[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: PLANNED.length }), anyVerb), { maxLength: 10 }),
    fc.array(fc.nat({ max: PLANNED.length - 1 }), { maxLength: 2 }),
  )
  .map(([extra, dropped]) => {
    const verbs = PLANNED.filter((_, index) => !dropped.includes(index));
    for (const [at, verb] of extra) verbs.splice(Math.min(at, verbs.length), 0, verb);
    return verbs;
  });

export type Step = { verb: Verb; at: Date; before: Consent; after: Consent; refused?: RefusalCode };

/** Lets the rules decide on each verb in turn. Gives the events and every step on the way. */
export function play(leaflet: Leaflet, verbs: Verb[]): { events: RecordedConsentEvent[]; steps: Step[] } {
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
    NURSE,
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
    const decision = decide(leaflet, before, verb, now, handOvers);
    if ("events" in decision) store(decision.events, NURSE);
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

function decide(
  leaflet: Leaflet,
  consent: Consent,
  verb: Exclude<Verb, { verb: "wait" }>,
  now: Date,
  handOvers: number,
): Decision<ConsentEvent> {
  const handOverId = `h${handOvers - ("handOver" in verb ? verb.handOver : 0)}`;
  switch (verb.verb) {
    case "confirm-label":
      return confirmLabel(consent);
    case "identity":
      return checkIdentity(consent, verb.complete ? ["name-stated", "wristband-number"] : ["name-stated"]);
    case "checks":
      return answerChecks(consent, {
        answers: Object.fromEntries(
          CHECK_IDS.filter((id) => verb.complete || id !== "meds").map((id) => [
            id,
            (id === "sedated" && verb.sedated) || (id === "unwell" && verb.unwell) ? "yes" : "no",
          ]),
        ),
        ...(verb.doctorTold ? { doctorTold: "黃醫生" } : {}),
      });
    case "hand-over":
    case "sedated-hand-over":
      return handOver(
        consent,
        {
          handOverId: `h${handOvers}`,
          helpMode: "self",
          tablet: { id: "t", name: "5B-1" },
          sedatedElsewhereToday: verb.verb !== "hand-over",
        },
        now,
      );
    case "turn":
      return turnPage(consent, { handOverId, leaflet, pageIndex: verb.pageIndex });
    case "hand-back":
      return handBack(consent, { handOverId, reason: verb.reason });
    case "take-back":
      return takeBack(consent);
    case "sign":
      return sign(
        consent,
        {
          handOverId,
          submissionId: handOverId,
          bodySha256: verb.body === "same" ? HASH : "1".repeat(64),
          ink: INK,
          inkSha256: HASH,
          declaration: { ...PATIENT_DECLARATION, sha256: HASH },
          leaflet,
          sedatedElsewhereToday: false,
        },
        now,
      );
    case "decline":
      return decline(consent, { handOverId: `h${handOvers}`, reason: "" });
    case "defer":
      return defer(consent, { handOverId: `h${handOvers}` });
    case "resume":
      return resume(consent, now);
    case "abandon":
      return abandon(consent, verb.reason);
    case "confirm":
      return confirm(consent, { sawPatientSign: true, questionsAnswered: true });
  }
}
