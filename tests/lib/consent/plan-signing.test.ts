import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfAge, planSigning } from "../../../lib/consent/plan-signing.ts";
import { signingPlanSchema } from "../../../lib/consent/signatory.ts";
import { PLAN_INPUTS } from "./plans.ts";

const label = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H1", episodeNo: "E1" };
const NOW = new Date("2026-11-23T01:00:00.000Z");
const around = { label, leaflet: {}, now: NOW };
const plan = (input: unknown, now = NOW) => planSigning(input, { ...around, now });
const codeOf = (result: ReturnType<typeof plan>) => ("refusal" in result ? result.refusal.code : undefined);
const fieldsOf = (result: ReturnType<typeof plan>) => ("refusal" in result ? result.refusal.fields : undefined);

const parent = (change: object) => ({
  ...(PLAN_INPUTS.parent as object),
  consentGiver: { ...(PLAN_INPUTS.parent as { consentGiver: object }).consentGiver, ...change },
});
const guardian = (change: object) => ({
  ...(PLAN_INPUTS.guardian as object),
  consentGiver: { ...(PLAN_INPUTS.guardian as { consentGiver: object }).consentGiver, ...change },
});

describe("who may sign", () => {
  test.each(["alone", "able-minor", "parent", "parent-co-signs", "guardian", "interpreter", "everyone"] as const)(
    "%s: as it was asked for, and as the log can hold it",
    (name) => {
      const planned = plan(PLAN_INPUTS[name]);
      if ("refusal" in planned) throw new Error(planned.refusal.code);
      expect(planned.plan).toEqual(PLAN_INPUTS[name]);
      expect(signingPlanSchema.parse(planned.plan)).toEqual(planned.plan);
    },
  );

  test("never a relative for an adult, whatever else is sent", () => {
    expect(codeOf(plan(PLAN_INPUTS.relative))).toBe("relative-cannot-sign");
    expect(codeOf(plan({ consentGiver: { kind: "relative" } }))).toBe("relative-cannot-sign");
  });

  test("a guardian's order is good until the end of the day that it names", () => {
    expect(codeOf(plan(guardian({ orderExpiresOn: "2026-11-22" })))).toBe("guardian-order-expired");
    const today = guardian({ orderExpiresOn: "2026-11-23" });
    expect(codeOf(plan(today, new Date("2026-11-23T23:59:59+08:00")))).toBeUndefined();
    expect(codeOf(plan(today, new Date("2026-11-24T00:00:00+08:00")))).toBe("guardian-order-expired");
  });

  test("a parent signs up to the day before the eighteenth birthday", () => {
    const born = parent({ dateOfBirth: "2008-11-24" });
    expect(codeOf(plan(born, new Date("2026-11-23T23:59:59+08:00")))).toBeUndefined();
    expect(codeOf(plan(born, new Date("2026-11-24T00:00:00+08:00")))).toBe("patient-not-minor");
    expect(fieldsOf(plan(parent({ dateOfBirth: "2026-11-24" })))).toEqual({ dateOfBirth: "dateInFuture" });
    expect(isOfAge("2008-02-29", "2026-02-28")).toBe(false);
    expect(isOfAge("2008-02-29", "2026-03-01")).toBe(true);
  });

  test("nobody stands in two roles", () => {
    expect(codeOf(plan(parent({ name: "chan tai-man" })))).toBe("same-person-twice");
    const interpreter = { language: "Bengali", presence: "phone" };
    const interpreted = (name: string) => ({
      ...(PLAN_INPUTS.parent as object),
      interpreter: { ...interpreter, name },
    });
    expect(codeOf(plan(interpreted("Tai Man CHAN")))).toBe("witness-is-patient");
    expect(codeOf(plan(interpreted("黃麗華")))).toBe("witness-is-patient");
    expect(codeOf(plan(interpreted("Sara Rahman")))).toBeUndefined();
  });
});

test("what the leaflet version asks for is added, and cannot be left out", () => {
  const asking = { ...around, leaflet: { signatories: ["patient", "witness", "doctor"] as never } };
  const planned = planSigning(PLAN_INPUTS.alone, asking);
  expect(planned).toEqual({ plan: { consentGiver: { kind: "patient" }, witness: true, doctor: true } });
  const interpreted = { ...around, leaflet: { signatories: ["interpreter"] as never } };
  expect(codeOf(planSigning(PLAN_INPUTS.alone, interpreted))).toBe("input-invalid");
});

test("fields are named as the form names them", () => {
  expect(fieldsOf(plan({ ...(PLAN_INPUTS.alone as object), interpreter: { name: " ", language: "" } }))).toEqual({
    interpreterName: "nameMissing",
    interpreterLanguage: "languageMissing",
    interpreterPresence: "choiceMissing",
  });
  expect(fieldsOf(plan(guardian({ name: "", orderNo: "", orderExpiresOn: "soon" })))).toEqual({
    name: "nameMissing",
    orderNo: "orderNoMissing",
    orderExpiresOn: "dateInvalid",
  });
  expect(fieldsOf(plan({ witness: false, doctor: false }))).toEqual({ consentGiver: "choiceMissing" });
});

test("anything at all is a plan that the log can hold, or a refusal", () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.record({
      consentGiver: fc.record({ kind: fc.constantFrom("patient", "parent", "guardian"), name: fc.string() }),
      witness: fc.anything(),
      doctor: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(odd, (input) => {
      const planned = plan(input);
      if (!("refusal" in planned)) signingPlanSchema.parse(planned.plan);
    }),
    { numRuns: 2000, seed: 3 },
  );
});
