import fc from "fast-check";
import { HAND_BACK_REASONS, type HandBackReason } from "../../../lib/consent/hand-back-reason.ts";
import { QUESTION_OUTCOMES, type QuestionOutcome } from "../../../lib/consent/question-outcome.ts";
import { VERDICTS, type Verdict } from "../../../lib/consent/verdict.ts";

export const PLANS = [
  "alone",
  "able-minor",
  "parent",
  "parent-co-signs",
  "guardian",
  "guardian-until-tonight",
  "expired-guardian",
  "relative",
  "interpreter",
  "interpreter-by-phone",
  "witness",
  "doctor",
  "everyone",
] as const;
export type PlanName = (typeof PLANS)[number];

export const PEOPLE = ["nurse", "other-nurse", "manager", "doctor", "namesake"] as const;
export type Person = (typeof PEOPLE)[number];

const PLAIN = [
  "confirm-label",
  "defer",
  "resume",
  "take-back",
  "decline",
  "find-capacity",
  "without-consent",
  "deny-witness",
  "withdraw",
  "overtaken",
  "sedated-hand-over",
  "answer-call",
] as const;
type Plain = (typeof PLAIN)[number];

/** What a patient may ask about in a history: a heading, two passages of one page, one of another, and what is no passage. */
export const UNITS = ["risks.heading", "risks.common.1", "risks.common.2", "after.1", "nowhere.1"] as const;
export const PROMPTS = ["duration", "unwell"] as const;

/** `handOver` counts back: 0 is the latest hand-over, 1 the one before it. */
export type Verb =
  | { [Name in Plain]: { verb: Name } }[Plain]
  | { verb: "hand-over"; plan?: PlanName; teachBack?: boolean }
  | { verb: "wristband"; found: "match" | "mismatch" | "unreadable" }
  | { verb: "identity"; complete: boolean; byOther?: boolean }
  | { verb: "checks"; sedated: boolean; unwell: boolean; doctorTold: boolean; complete: boolean }
  | { verb: "doubt-capacity"; doctorTold: boolean }
  | { verb: "record-decision"; decision: "declined" | "deferred" }
  | { verb: "take-over"; tablet: "t1" | "t2" }
  | { verb: "turn"; pageIndex: number; handOver: number }
  | { verb: "ask" | "unmark"; unitId: (typeof UNITS)[number]; handOver: number }
  | { verb: "call-nurse"; reason: "question" | "help"; handOver: number }
  | {
      verb: "settle";
      unitId: (typeof UNITS)[number];
      outcome: QuestionOutcome;
      place: "bedside" | "ward";
      note: string;
    }
  | { verb: "judge"; promptId: (typeof PROMPTS)[number]; verdict: Verdict }
  | { verb: "hand-back"; reason: HandBackReason; handOver: number }
  | { verb: "identify"; role: "witness" | "doctor"; who: Person }
  | {
      verb: "sign";
      handOver: number;
      body: "same" | "other";
      method?: "hand" | "mark" | "thumbprint" | "typed";
      as?: "first" | "next" | "last";
    }
  | { verb: "abandon"; reason: "wrong-patient" | "label-mismatch" }
  | { verb: "confirm"; by?: Person; askedPatient?: boolean; rival?: "older" | "newer" }
  | { verb: "enter-in-error"; second: Person }
  | { verb: "file-paper"; signedOn: "2026-11-22" | "2026-11-23" | "2026-12-31"; rival?: "older" | "newer" }
  | { verb: "wait"; minutes: number };

type Kind = Verb["verb"];
const of = <Name extends Kind>(verb: Name) => fc.constant(verb);
const handOver = fc.constantFrom(0, 0, 0, 1);
const unitId = fc.constantFrom(...UNITS);

/** Any verb at any time, with a lean towards the order in which a ward would use them. */
export const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAIN).map((verb): Verb => ({ verb })) },
  fc.record({ verb: of("hand-over"), plan: fc.constantFrom(...PLANS), teachBack: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ verb: of("ask"), unitId, handOver }) },
  fc.record({ verb: of("unmark"), unitId, handOver }),
  {
    weight: 2,
    arbitrary: fc.record({
      verb: of("settle"),
      unitId,
      outcome: fc.constantFrom(...QUESTION_OUTCOMES),
      place: fc.constantFrom("bedside", "bedside", "ward"),
      note: fc.constantFrom("", "多解釋一次"),
    }),
  },
  fc.record({ verb: of("call-nurse"), reason: fc.constantFrom("question", "help"), handOver }),
  fc.record({ verb: of("judge"), promptId: fc.constantFrom(...PROMPTS), verdict: fc.constantFrom(...VERDICTS) }),
  fc.record({ verb: of("wristband"), found: fc.constantFrom("match", "match", "mismatch", "unreadable") }),
  fc.record({ verb: of("identity"), complete: fc.boolean(), byOther: fc.boolean() }),
  fc.record({
    verb: of("checks"),
    sedated: fc.constantFrom(false, false, false, true),
    unwell: fc.boolean(),
    doctorTold: fc.boolean(),
    complete: fc.constantFrom(true, true, false),
  }),
  fc.record({ verb: of("doubt-capacity"), doctorTold: fc.boolean() }),
  fc.record({ verb: of("record-decision"), decision: fc.constantFrom("declined", "deferred") }),
  fc.record({ verb: of("take-over"), tablet: fc.constantFrom("t1", "t2") }),
  { weight: 4, arbitrary: fc.record({ verb: of("turn"), pageIndex: fc.integer({ min: -1, max: 11 }), handOver }) },
  fc.record({ verb: of("hand-back"), reason: fc.constantFrom(...HAND_BACK_REASONS), handOver }),
  fc.record({
    verb: of("identify"),
    role: fc.constantFrom("witness", "doctor"),
    who: fc.constantFrom(...PEOPLE),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      verb: of("sign"),
      handOver,
      body: fc.constantFrom("same", "same", "other"),
      method: fc.constantFrom("hand", "hand", "mark", "thumbprint", "typed"),
      as: fc.constantFrom("next", "next", "first", "last"),
    }),
  },
  fc.record({ verb: of("abandon"), reason: fc.constantFrom("wrong-patient", "label-mismatch") }),
  fc.record({ verb: of("confirm"), by: fc.constantFrom(...PEOPLE), askedPatient: fc.boolean() }),
  fc.record({ verb: of("confirm"), rival: fc.constantFrom("older", "newer") }),
  fc.record({ verb: of("enter-in-error"), second: fc.constantFrom(...PEOPLE) }),
  fc.record({ verb: of("file-paper"), signedOn: fc.constantFrom("2026-11-22", "2026-11-23", "2026-12-31") }),
  fc.record({ verb: of("wait"), minutes: fc.constantFrom(1, 10, 31, 600, 1440) }),
);

export const PAGES: Verb[] = Array.from({ length: 10 }, (_, pageIndex) => ({ verb: "turn", pageIndex, handOver: 0 }));

export const CLEAR: Verb = { verb: "checks", sedated: false, unwell: false, doctorTold: false, complete: true };

export const PLANNED: Verb[] = [
  { verb: "confirm-label" },
  { verb: "identity", complete: true },
  CLEAR,
  { verb: "hand-over" },
  ...PAGES,
  { verb: "sign", handOver: 0, body: "same" },
  { verb: "take-back" },
  { verb: "confirm" },
];

const TO_HAND_OVER = PLANNED.slice(0, 3);
const next: Verb = { verb: "sign", handOver: 0, body: "same", as: "next" };

/** A sitting in which everyone signs whom a plan can call for. */
export const ROUND: Verb[] = [
  ...TO_HAND_OVER,
  { verb: "hand-over", plan: "everyone" },
  ...PAGES,
  next,
  next,
  next,
  { verb: "identify", role: "witness", who: "other-nurse" },
  next,
  { verb: "identify", role: "doctor", who: "doctor" },
  next,
  { verb: "take-back" },
  { verb: "deny-witness" },
  { verb: "confirm", by: "manager", askedPatient: true },
];

const ask: Verb = { verb: "ask", unitId: "risks.common.2", handOver: 0 };
const settle: Verb = { verb: "settle", unitId: "risks.common.2", outcome: "answered", place: "bedside", note: "" };

/** A patient who asks, is answered and asks again, with teach-back, and a doctor who will explain. */
export const ASKING: Verb[] = [
  ...TO_HAND_OVER,
  { verb: "hand-over", teachBack: true },
  ...PAGES,
  ask,
  { verb: "call-nurse", reason: "question", handOver: 0 },
  settle,
  { verb: "judge", promptId: "duration", verdict: "explain-again" },
  { verb: "judge", promptId: "duration", verdict: "understood" },
  { verb: "judge", promptId: "unwell", verdict: "understood" },
  ask,
  { verb: "ask", unitId: "after.1", handOver: 0 },
  { verb: "unmark", unitId: "after.1", handOver: 0 },
  { ...settle, outcome: "doctor-will-explain", note: "黃醫生稍後到" },
  { verb: "call-nurse", reason: "help", handOver: 0 },
  { verb: "answer-call" },
  { verb: "sign", handOver: 0, body: "same" },
  { verb: "take-back" },
  { verb: "confirm" },
];

/** One of these orders with verbs thrown in anywhere and others left out. */
export const anyHistory: fc.Arbitrary<Verb[]> = fc
  .tuple(
    fc.constantFrom(PLANNED, PLANNED, ROUND, ASKING),
    fc.array(fc.tuple(fc.nat({ max: ROUND.length }), anyVerb), { maxLength: 10 }),
    fc.array(fc.nat({ max: ROUND.length }), { maxLength: 2 }),
  )
  .map(([order, extra, dropped]) => {
    const verbs = order.filter((_, index) => !dropped.includes(index));
    for (const [at, verb] of extra) verbs.splice(Math.min(at, verbs.length), 0, verb);
    return verbs;
  });
