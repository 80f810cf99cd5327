import fc from "fast-check";
import { HAND_BACK_REASONS, type HandBackReason } from "../../../lib/consent/events.ts";

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
] as const;
type Plain = (typeof PLAIN)[number];

/** `handOver` counts back: 0 is the latest hand-over, 1 the one before it. */
export type Verb =
  | { [Name in Plain]: { verb: Name } }[Plain]
  | { verb: "hand-over"; plan?: PlanName }
  | { verb: "wristband"; found: "match" | "mismatch" | "unreadable" }
  | { verb: "identity"; complete: boolean; byOther?: boolean }
  | { verb: "checks"; sedated: boolean; unwell: boolean; doctorTold: boolean; complete: boolean }
  | { verb: "doubt-capacity"; doctorTold: boolean }
  | { verb: "record-decision"; decision: "declined" | "deferred" }
  | { verb: "take-over"; tablet: "t1" | "t2" }
  | { verb: "turn"; pageIndex: number; handOver: number }
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

/** Any verb at any time, with a lean towards the order in which a ward would use them. */
export const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAIN).map((verb): Verb => ({ verb })) },
  fc.record({ verb: of("hand-over"), plan: fc.constantFrom(...PLANS) }),
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

/** One of these orders with verbs thrown in anywhere and others left out. */
export const anyHistory: fc.Arbitrary<Verb[]> = fc
  .tuple(
    fc.constantFrom(PLANNED, PLANNED, ROUND),
    fc.array(fc.tuple(fc.nat({ max: ROUND.length }), anyVerb), { maxLength: 10 }),
    fc.array(fc.nat({ max: ROUND.length }), { maxLength: 2 }),
  )
  .map(([order, extra, dropped]) => {
    const verbs = order.filter((_, index) => !dropped.includes(index));
    for (const [at, verb] of extra) verbs.splice(Math.min(at, verbs.length), 0, verb);
    return verbs;
  });
