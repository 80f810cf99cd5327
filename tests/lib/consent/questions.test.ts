import { describe, expect, test } from "vitest";
import { consentRow } from "../../../lib/consent/consent-row.ts";
import { openQuestions } from "../../../lib/consent/question.ts";
import { settleQuestions } from "../../../lib/consent/settle-questions.ts";
import { realLeaflet } from "../leaflet/real-leaflet.ts";
import { play } from "./histories.ts";
import { CLEAR, PAGES, PLANNED, type Verb } from "./verbs.ts";

const leaflet = realLeaflet();
const reading = [...PLANNED.slice(0, 4), ...PAGES];
const ask: Verb = { verb: "ask", unitId: "risks.common.1", handOver: 0 };
const unmark: Verb = { ...ask, verb: "unmark" };
const sign: Verb = { verb: "sign", handOver: 0, body: "same" };
const settle: Verb = { verb: "settle", unitId: "risks.common.1", outcome: "answered", place: "bedside", note: "" };
const call: Verb = { verb: "call-nurse", reason: "question", handOver: 0 };
const back: Verb = { verb: "take-back" };
const handOver: Verb = { verb: "hand-over" };

const played = (...verbs: Verb[]) => {
  const { steps, events } = play(leaflet, [...reading, ...verbs]);
  const last = steps.at(-1);
  if (!last) throw new Error("no step");
  return { ...last, consent: last.after, types: events.map(({ type }) => type) };
};
const openIn = (...verbs: Verb[]) => openQuestions(played(...verbs).consent).map(({ unitId }) => unitId);

describe("a question", () => {
  test("holds the signature until staff settle it, in whichever of the three ways", () => {
    expect(played(ask, sign).refused).toBe("questions-open");
    for (const outcome of ["answered", "doctor-will-explain", "withdrawn-by-patient"] as const)
      expect(played(ask, { ...settle, outcome }, sign).refused, outcome).toBeUndefined();
  });

  test("is gone once the patient unmarks it, and then holds nothing", () => {
    expect(openIn(ask, unmark)).toEqual([]);
    expect(played(ask, unmark, sign).refused).toBeUndefined();
  });

  test("may be about any unit, a heading too, and about nothing else", () => {
    expect(openIn({ ...ask, unitId: "risks.heading" })).toEqual(["risks.heading"]);
    expect(played({ ...ask, unitId: "nowhere.1" }).refused).toBe("unknown-unit");
  });

  test("is asked, unmarked and settled once, however often it is pressed", () => {
    const { types } = played(ask, ask, settle, settle, unmark, unmark);
    expect(types.filter((type) => /^question-/.test(type))).toEqual(["question-asked", "question-settled"]);
  });

  test("asked again after it was settled is a new one, and holds the signature anew", () => {
    const { consent, refused } = played(ask, settle, ask, sign);
    expect(refused).toBe("questions-open");
    expect(consent.questions).toHaveLength(2);
    expect(consent.questions[0]?.settled?.outcome).toBe("answered");
  });

  test("that is not open is not settled: never asked, unmarked, or settled in another way", () => {
    expect(played(settle).refused).toBe("question-not-open");
    expect(played(ask, unmark, settle).refused).toBe("question-not-open");
    expect(played(ask, settle, { ...settle, outcome: "doctor-will-explain" }).refused).toBe("question-not-open");
  });

  test("stays open over take-back, a new hand-over, more time, and a refusal to sign", () => {
    expect(openIn(ask, back)).toEqual(["risks.common.1"]);
    expect(played(ask, back, handOver, sign).refused).toBe("questions-open");
    expect(openIn(ask, { verb: "defer" }, back, { verb: "resume" }, CLEAR, handOver)).toEqual(["risks.common.1"]);
    expect(openIn(ask, { verb: "decline" })).toEqual(["risks.common.1"]);
  });

  test("is settled on the ward's page only while the tablet is in staff hands and somebody may still sign", () => {
    const onWard: Verb = { ...settle, place: "ward" };
    expect(played(ask, onWard).refused).toBe("wrong-state");
    expect(played(ask, back, onWard).refused).toBeUndefined();
    expect(played(ask, { verb: "defer" }, back, onWard).refused).toBeUndefined();
    expect(played(ask, { verb: "decline" }, back, onWard).refused).toBe("wrong-state");
    expect(played(ask, back, settle).refused).toBe("not-in-patient-mode");
  });

  test("of one list is refused, none of that list is settled", () => {
    const { consent } = played(ask);
    const settlements = [
      { unitId: "risks.common.1", outcome: "answered" as const, note: "" },
      { unitId: "after.1", outcome: "answered" as const, note: "" },
    ];
    expect(settleQuestions(consent, { handOverId: "h1", settlements })).toEqual({
      refusal: { code: "question-not-open", fields: { "after.1": "notOpen" } },
    });
  });

  test("is not asked, unmarked or settled with the token of an earlier hand-over, nor after hand-back", () => {
    for (const verb of [ask, unmark])
      expect(played(back, handOver, { ...verb, handOver: 1 } as Verb).refused).toBe("not-in-patient-mode");
    for (const verb of [ask, unmark, settle, call])
      expect(played({ verb: "hand-back", reason: "patient-asked", handOver: 0 }, verb).refused).toBe("handed-back");
  });
});

describe("the ward's list", () => {
  const row = (...verbs: Verb[]) => {
    const { openQuestions: n, askedAt, nurseCalledAt } = consentRow(played(...verbs).consent, leaflet);
    return { n, isAsked: askedAt !== null, isCalled: nurseCalledAt !== null };
  };

  test("has how many questions wait, and that the patient called, until staff have come", () => {
    expect(row()).toEqual({ n: 0, isAsked: false, isCalled: false });
    expect(row(ask, call)).toEqual({ n: 1, isAsked: true, isCalled: true });
    expect(row(ask, call, settle)).toEqual({ n: 0, isAsked: false, isCalled: false });
    expect(row(ask, call, { verb: "answer-call" })).toEqual({ n: 1, isAsked: true, isCalled: false });
    expect(row(ask, call, back)).toEqual({ n: 1, isAsked: true, isCalled: false });
  });

  test("counts the wait from the first call", () => {
    const first = played(call).consent.nurseCalled?.at;
    expect(played(call, { verb: "wait", minutes: 10 }, call).consent.nurseCalled?.at).toBe(first);
  });
});

describe("teach-back", () => {
  const asked: Verb[] = [...PLANNED.slice(0, 3), { verb: "hand-over", teachBack: true }, ...PAGES];
  const judge = (promptId: "duration" | "unwell", verdict: "understood" | "explain-again"): Verb => ({
    verb: "judge",
    promptId,
    verdict,
  });
  const refusedAfter = (...verbs: Verb[]) => play(leaflet, [...asked, ...verbs, sign]).steps.at(-1)?.refused;

  test("holds the signature until every prompt was judged as understood, the last word counting", () => {
    const [duration, unwell] = [judge("duration", "understood"), judge("unwell", "understood")];
    expect(refusedAfter()).toBe("teach-back-open");
    expect(refusedAfter(duration)).toBe("teach-back-open");
    expect(refusedAfter(judge("duration", "explain-again"), unwell)).toBe("teach-back-open");
    expect(refusedAfter(judge("duration", "explain-again"), unwell, duration)).toBeUndefined();
    expect(refusedAfter(duration, unwell, judge("unwell", "explain-again"))).toBe("teach-back-open");
  });

  test("is asked as the hand-over pinned it: not at all where it was off", () => {
    expect(played(judge("duration", "understood")).refused).toBe("input-invalid");
    expect(played(sign).refused).toBeUndefined();
  });
});
