import { describe, expect, test } from "vitest";
import type { Actor } from "../../../lib/consent/actor.ts";
import { confirm } from "../../../lib/consent/confirm.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import { denyWitness } from "../../../lib/consent/deny-witness.ts";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { applyEvent } from "../../../lib/consent/fold-consent.ts";
import type { Decision } from "../../../lib/consent/refusal.ts";
import { consentAfter } from "./decided.ts";
import { actorOf } from "./people.ts";

const BOTH = { sawPatientSign: true, questionsAnswered: true };
const ASKED = { sawPatientSign: false, askedPatient: true, questionsAnswered: true };

const signed = consentAfter("take-back");

function then(consent: Consent, decision: Decision<ConsentEvent>, actor: Actor): Consent {
  if ("refusal" in decision) throw new Error(decision.refusal.code);
  return decision.events.reduce(
    (before, event) =>
      applyEvent(before, { ...event, revision: before.revision + 1, at: "2026-11-23T02:00:00.000Z", actor }),
    consent,
  );
}

const denied = then(signed, denyWitness(signed), actorOf("nurse"));

describe("whoever saw the patient sign", () => {
  test("confirms with both statements; again is no new event", () => {
    const completed = then(signed, confirm(signed, BOTH, actorOf("nurse")), actorOf("nurse"));
    expect(completed.confirmation).toMatchObject({ basis: "saw", by: { staffNumber: "N1" } });
    expect(confirm(completed, BOTH, actorOf("other-nurse"))).toEqual({ events: [] });
  });

  test.each([
    [{ ...BOTH, sawPatientSign: false }, ["sawPatientSign"]],
    [{ ...BOTH, questionsAnswered: false }, ["questionsAnswered"]],
    [{ sawPatientSign: false, questionsAnswered: false }, ["sawPatientSign", "questionsAnswered"]],
  ])("is refused with %o", (command, missing) => {
    const decision = confirm(signed, command, actorOf("nurse"));
    expect(decision).toMatchObject({ refusal: { code: "confirmation-incomplete" } });
    expect(Object.keys("refusal" in decision ? (decision.refusal.fields ?? {}) : {})).toEqual(missing);
  });

  test("confirms nothing that is unsigned, or that is still in the patient's hands", () => {
    expect(confirm(consentAfter("hand-over"), BOTH, actorOf("nurse"))).toMatchObject({
      refusal: { code: "wrong-state" },
    });
    expect(confirm(consentAfter("sign"), BOTH, actorOf("nurse"))).toMatchObject({
      refusal: { code: "tablet-in-patient-mode" },
    });
    expect(denyWitness(consentAfter("sign"))).toMatchObject({ refusal: { code: "tablet-in-patient-mode" } });
  });
});

describe("whoever said that they did not see it", () => {
  test("leaves the record waiting, said once", () => {
    expect(denied.status).toBe("signed");
    expect(denyWitness(denied)).toEqual({ events: [] });
  });

  test("cannot say later that they did, a colleague who did can", () => {
    expect(confirm(denied, BOTH, actorOf("nurse"))).toMatchObject({ refusal: { code: "did-not-see" } });
    const completed = then(denied, confirm(denied, BOTH, actorOf("other-nurse")), actorOf("other-nurse"));
    expect(completed.confirmation?.basis).toBe("saw");
  });

  test("cannot say that the patient was asked: that is the ward manager's", () => {
    for (const person of ["nurse", "other-nurse", "doctor"] as const) {
      expect(confirm(denied, ASKED, actorOf(person))).toMatchObject({ refusal: { code: "confirmation-incomplete" } });
    }
    const completed = then(denied, confirm(denied, ASKED, actorOf("manager")), actorOf("manager"));
    expect(completed.confirmation?.basis).toBe("asked-patient");
  });

  test("as the manager, asks the patient and confirms by that", () => {
    const byManager = then(signed, denyWitness(signed), actorOf("manager"));
    expect(confirm(byManager, BOTH, actorOf("manager"))).toMatchObject({ refusal: { code: "did-not-see" } });
    expect(confirm(byManager, { ...BOTH, ...ASKED }, actorOf("manager"))).toMatchObject({
      events: [{ data: { basis: "asked-patient" } }],
    });
  });

  test("no manager can have asked about what nobody denied", () => {
    expect(confirm(signed, ASKED, actorOf("manager"))).toMatchObject({ refusal: { code: "confirmation-incomplete" } });
  });
});
