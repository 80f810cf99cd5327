import fc from "fast-check";
import { type Command, type Method, OUTCOMES, PEOPLE, PLANS, type PlanName, type TabletNo, UNITS } from "./commands.ts";

const METHODS: Method[] = ["hand", "hand", "mark", "thumbprint", "typed"];
const WARD_STAFF = PEOPLE.filter((who) => who !== "records");

const tablet = fc.constantFrom<TabletNo>(0, 1);
const consent = fc.nat({ max: 3 });
const who = fc.constantFrom(...PEOPLE);
const unit = fc.constantFrom(...UNITS);
const outcome = fc.constantFrom(...OUTCOMES);
const of = <Verb extends Command["verb"]>(verb: Verb) => fc.constant(verb);
const onConsent = { tablet, consent };

/** Any verb of anyone, on any consent, from either tablet. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ verb: of("prepare"), tablet, patient: fc.constantFrom(0, 1, 2, 3) }),
  ...(["confirm-label", "resume", "take-over", "deny-witness", "withdraw"] as const).map((verb) =>
    fc.record({ verb: of(verb), ...onConsent }),
  ),
  fc.record({
    verb: of("wristband"),
    found: fc.constantFrom("match", "match", "mismatch", "unreadable"),
    ...onConsent,
  }),
  fc.record({ verb: of("identity"), by: fc.constantFrom("both", "name-alone", "someone-unnamed"), ...onConsent }),
  fc.record({
    verb: of("checks"),
    answers: fc.constantFrom("clear", "clear", "sedated", "unwell", "unwell-told", "incomplete"),
    ...onConsent,
  }),
  fc.record({ verb: of("doubt-capacity"), told: fc.boolean(), ...onConsent }),
  fc.record({ verb: of("find-capacity"), who, ...onConsent }),
  fc.record({ verb: of("without-consent"), who, ...onConsent }),
  fc.record({ verb: of("record-decision"), decision: fc.constantFrom("declined", "deferred"), ...onConsent }),
  fc.record({ verb: of("hand-over"), plan: fc.constantFrom(...PLANS), ...onConsent }),
  fc.record({ verb: of("abandon"), reason: fc.constantFrom("wrong-patient", "label-mismatch"), ...onConsent }),
  fc.record({ verb: of("confirm"), askedPatient: fc.boolean(), ...onConsent }),
  fc.record({ verb: of("enter-in-error"), second: who, ...onConsent }),
  fc.record({
    verb: of("file-paper"),
    days: fc.constantFrom(-1, 0, 1),
    sheet: fc.constantFrom(0, 1),
    ...onConsent,
  }),
  fc.record({ verb: of("turn"), tablet, page: fc.integer({ min: -1, max: 10 }) }),
  fc.record({ verb: of("ask"), tablet, unit }),
  fc.record({ verb: of("unmark"), tablet, unit }),
  fc.record({ verb: of("call-nurse"), tablet }),
  fc.record({ verb: of("settle"), tablet, unit, outcome, who }),
  fc.record({ verb: of("settle-on-ward"), unit, outcome, ...onConsent }),
  fc.record({ verb: of("decline"), tablet }),
  fc.record({ verb: of("defer"), tablet }),
  fc.record({ verb: of("hand-back"), tablet, reason: fc.constantFrom("patient-asked", "not-me") }),
  fc.record({ verb: of("identify"), tablet, role: fc.constantFrom("witness", "doctor"), who }),
  {
    weight: 3,
    arbitrary: fc.record({
      verb: of("sign"),
      tablet,
      as: fc.constantFrom("next", "next", "first", "last", "stranger"),
      method: fc.constantFrom(...METHODS),
      body: fc.constantFrom(0, 1),
    }),
  },
  fc.record({ verb: of("take-back"), tablet, who }),
  fc.record({ verb: of("swap"), tablet, who: fc.constantFrom(...WARD_STAFF) }),
  fc.record({ verb: of("wait"), minutes: fc.constantFrom(1, 11, 31, 1440) }),
);

const clear = { verb: "checks", answers: "clear" } as const;
const next = { verb: "sign", as: "next", method: "hand", body: 0 } as const;
const readAll = { verb: "read-all" } as const;
const takeBack = { verb: "take-back", who: "nurse" } as const;
const confirm = { verb: "confirm", askedPatient: false } as const;
const identified = [{ verb: "confirm-label" }, { verb: "identity", by: "both" }] as const;
const handOver = (plan: PlanName) => [clear, { verb: "hand-over", plan }] as const;
const signedAlone = [...handOver("alone"), readAll, next, takeBack] as const;
const witnessed = [{ verb: "identify", role: "witness", who: "other-nurse" }, next] as const;
const ask = { verb: "ask", unit: "effect.4" } as const;
const answered = { verb: "settle", unit: "effect.4", outcome: "answered", who: "other-nurse" } as const;
const notMe = { verb: "hand-back", reason: "not-me" } as const;
const byDoctor = [{ verb: "identify", role: "doctor", who: "doctor" }, next] as const;
const doubted = { verb: "doubt-capacity", told: true } as const;
const resume = { verb: "resume" } as const;
const nextDay = { verb: "wait", minutes: 1440 } as const;

type Without<One> = One extends Command ? Omit<One, "tablet" | "consent"> : never;
export type Step = Without<Command>;

/** What a ward does with one patient, each from a draft to its end. */
const STORIES: (readonly Step[])[] = [
  [...identified, ...signedAlone, confirm],
  [...identified, ...signedAlone, confirm],
  [...identified, ...signedAlone, confirm],
  [...identified, ...signedAlone, confirm, { verb: "withdraw" }],
  [
    ...identified,
    ...signedAlone,
    { verb: "deny-witness" },
    { verb: "swap", who: "manager" },
    { ...confirm, askedPatient: true },
  ],
  [...identified, ...signedAlone, { verb: "enter-in-error", second: "doctor" }],
  [...identified, ...handOver("everyone"), readAll, next, next, next, ...witnessed, ...byDoctor, takeBack, confirm],
  [...identified, ...handOver("interpreter"), readAll, next, next, takeBack, confirm],
  [...identified, ...handOver("alone"), readAll, { ...next, method: "mark" }, ...witnessed, takeBack, confirm],
  [...identified, clear, doubted, resume, ...handOver("guardian"), readAll, next, takeBack, confirm],
  [...identified, doubted, { verb: "find-capacity", who: "doctor" }, resume, ...signedAlone],
  [...identified, doubted, { verb: "without-consent", who: "doctor" }, { verb: "enter-in-error", second: "manager" }],
  [...identified, ...handOver("alone"), { verb: "decline" }, takeBack, { verb: "enter-in-error", second: "records" }],
  [...identified, ...handOver("alone"), { verb: "defer" }, takeBack, resume, ...handOver("alone")],
  [...identified, { verb: "checks", answers: "sedated" }, nextDay, resume, ...handOver("alone")],
  [...identified, { verb: "record-decision", decision: "deferred" }, { verb: "record-decision", decision: "declined" }],
  [...identified, ...handOver("witness"), readAll, next, { verb: "hand-back", reason: "patient-asked" }, takeBack],
  [...identified, ...handOver("alone"), readAll, notMe, takeBack, { verb: "identity", by: "both" }, ...signedAlone],
  [...identified, ...handOver("alone"), readAll, notMe, takeBack, ...handOver("alone"), next, takeBack],
  [...identified, ...handOver("alone"), readAll, notMe, { verb: "take-over" }, ...handOver("alone"), next],
  [...identified, ...handOver("parent"), readAll, takeBack, ...handOver("alone"), next, readAll, next, takeBack],
  [...identified, ...handOver("alone"), ask, readAll, { verb: "call-nurse" }, answered, next, takeBack, confirm],
  [
    ...identified,
    ...handOver("alone"),
    readAll,
    ask,
    { ...ask, unit: "effect.heading" },
    { verb: "unmark", unit: "effect.heading" },
    next,
    { verb: "hand-back", reason: "patient-asked" },
    takeBack,
    { verb: "settle-on-ward", unit: "effect.4", outcome: "doctor-will-explain" },
    ...handOver("alone"),
    ask,
    answered,
    next,
    takeBack,
    confirm,
  ],
  [{ verb: "confirm-label" }, { verb: "wristband", found: "match" }, { verb: "identity", by: "name-alone" }, clear],
  [{ verb: "confirm-label" }, { verb: "wristband", found: "mismatch" }, { verb: "wristband", found: "match" }],
  [{ verb: "confirm-label" }, { verb: "file-paper", days: 0, sheet: 0 }, { verb: "withdraw" }],
  [{ verb: "confirm-label" }, { verb: "file-paper", days: -1, sheet: 1 }],
];

/**
 * One or two patients' stories on two tablets, with verbs thrown in anywhere and others left out; of all verbs,
 * or of those that a driver can speak.
 */
export function sequencesOf(isSpoken: (step: Step) => boolean = () => true): fc.Arbitrary<Command[]> {
  const told = STORIES.filter((story) => story.every(isSpoken));
  return toldSequences(told, anyCommand.filter(isSpoken));
}

function toldSequences(stories: (readonly Step[])[], command: fc.Arbitrary<Command>): fc.Arbitrary<Command[]> {
  return fc
    .record({
      stories: fc.array(
        fc.record({ story: fc.constantFrom(...stories), tablet, patient: fc.constantFrom(0, 0, 1, 2, 3) }),
        { minLength: 1, maxLength: 2 },
      ),
      isInTurn: fc.boolean(),
      extra: fc.array(fc.tuple(fc.nat({ max: 30 }), command), { maxLength: 7 }),
      dropped: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
    })
    .map(({ stories: chosen, isInTurn, extra, dropped }) => {
      const told = chosen.map(({ story, tablet: own }, number) => story.map((step) => placed(step, own, number)));
      const verbs = (isInTurn ? inTurn(told) : told.flat()).filter((_, index) => !dropped.includes(index));
      for (const [at, command] of extra) verbs.splice(Math.min(at, verbs.length), 0, command);
      return [
        ...chosen.map((one): Command => ({ verb: "prepare", tablet: one.tablet, patient: one.patient })),
        ...verbs,
      ];
    });
}

const WITHOUT_CONSENT: Command["verb"][] = [
  "read-all",
  "ask",
  "unmark",
  "call-nurse",
  "settle",
  "decline",
  "defer",
  "hand-back",
  "identify",
  "sign",
  "take-back",
  "swap",
  "wait",
];

/** At the bedside the tablet says which consent it is. */
function placed(step: Step, own: TabletNo, number: number): Command {
  const at = WITHOUT_CONSENT.includes(step.verb) ? {} : { consent: number };
  return { ...step, tablet: own, ...at } as Command;
}

function inTurn([one = [], other = []]: Command[][]): Command[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, index) =>
    [one[index], other[index]].filter((step) => step !== undefined),
  ).flat();
}
