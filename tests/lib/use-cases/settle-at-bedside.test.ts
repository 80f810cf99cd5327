import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secondsLocked } from "../../../lib/session/throttle.ts";
import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import { changeSetting } from "../../../lib/use-cases/change-setting.ts";
import { settleQuestions } from "../../../lib/use-cases/nurse-steps.ts";
import { askQuestion, callNurse } from "../../../lib/use-cases/patient-steps.ts";
import { settleAtBedside } from "../../../lib/use-cases/settle-at-bedside.ts";
import { signConsent } from "../../../lib/use-cases/sign-consent.ts";
import {
  checkedDraft,
  codeOf,
  granted,
  handedOver,
  INK,
  openTestWard,
  readThrough,
  type TestWard,
} from "./test-ward.ts";

const PIN = "260912";
const UNIT = "risks.common.1";
const ANSWERED = { settlements: [{ unitId: UNIT, outcome: "answered" as const, note: "說明了" }], verdicts: [] };

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  const context = { services: ward.services, visitor: { address: "test" }, now: new Date() };
  for (const [staffNumber, role] of [
    ["D7", "doctor"],
    ["R7", "records-officer"],
  ] as const) {
    const own = role === "doctor" ? { wardId: ward.ward.id } : {};
    const account = { staffNumber, name: "黃志恒", post: "醫生", role, pin: PIN, ...own };
    granted(await createAccount(context, { kind: "system" }, account));
  }
});
afterAll(() => ward.services.store.close());

async function reading() {
  const consentId = await checkedDraft(ward);
  const bedside = await handedOver(ward, consentId);
  await readThrough(ward.services, bedside.asPatient);
  return { consentId, ...bedside };
}

describe("a question at the bedside", () => {
  test("holds the submission, and says which passage; a PIN settles it in that person's name", async () => {
    const { asPatient, submissionId } = await reading();
    granted(await askQuestion(asPatient(), UNIT));
    expect(await signConsent(asPatient(), { submissionId, ink: INK })).toEqual({
      refusal: { code: "questions-open", fields: { [UNIT]: "missing" } },
    });
    const { consent } = granted(await settleAtBedside(asPatient(), { ...ANSWERED, staffNumber: "d7", secret: PIN }));
    expect(consent.questions[0]?.settled).toMatchObject({
      outcome: "answered",
      note: "說明了",
      by: { staffNumber: "D7" },
    });
    granted(await signConsent(asPatient(), { submissionId, ink: INK }));
  });

  test("stays open under a wrong PIN, which counts; a records officer's is not enough", async () => {
    const { asPatient } = await reading();
    granted(await askQuestion(asPatient(), UNIT));
    expect(codeOf(await settleAtBedside(asPatient(), { ...ANSWERED, staffNumber: "R7", secret: PIN }))).toBe(
      "not-permitted",
    );
    for (let n = 0; n < 5; n += 1)
      expect(codeOf(await settleAtBedside(asPatient(), { ...ANSWERED, staffNumber: "D7", secret: "000000" }))).toMatch(
        /wrong-pin|locked/,
      );
    expect(codeOf(await settleAtBedside(asPatient(), { ...ANSWERED, staffNumber: "D7", secret: PIN }))).toBe(
      "tablet-locked",
    );
    expect(secondsLocked(await ward.services.store.wrongPin("address:test"), new Date())).toBeGreaterThan(0);
    await ward.services.store.clearWrongPin("address:test");
    await ward.services.store.clearWrongPin("staff:D7");
  });

  test("gives the tablet no right of staff beyond what was settled", async () => {
    const { asPatient, consentId } = await reading();
    granted(await askQuestion(asPatient(), UNIT));
    granted(await settleAtBedside(asPatient(), { ...ANSWERED, staffNumber: "D7", secret: PIN }));
    expect(codeOf(await settleQuestions({ ...asPatient() }, consentId, ANSWERED.settlements))).toBe(
      "tablet-in-patient-mode",
    );
  });

  test("shows on the ward's list with the call, until somebody came", async () => {
    const { asPatient, consentId } = await reading();
    granted(await askQuestion(asPatient(), UNIT));
    granted(await callNurse(asPatient(), "question"));
    const row = () => ward.services.store.consentRow(consentId);
    expect(await row()).toMatchObject({ openQuestions: 1, nurseCalledAt: expect.any(String) });
    granted(await settleAtBedside(asPatient(), { settlements: [], verdicts: [], staffNumber: "D7", secret: PIN }));
    expect(await row()).toMatchObject({ openQuestions: 1, nurseCalledAt: null });
  });
});

test("teach-back, once it is a setting, is pinned at hand-over and holds the submission until it was understood", async () => {
  const admin = ward.asNurse();
  const staff = { ...ward.nurse, role: "ward-manager" as const, sessionToken: "" };
  granted(await changeSetting({ ...admin, visitor: { ...admin.visitor, staff } }, "teachBack", true));
  const { asPatient, submissionId } = await reading();
  granted(await changeSetting({ ...admin, visitor: { ...admin.visitor, staff } }, "teachBack", false));
  expect(await signConsent(asPatient(), { submissionId, ink: INK })).toEqual({
    refusal: { code: "teach-back-open", fields: { duration: "missing", unwell: "missing", sedated: "missing" } },
  });
  const judge = (verdict: "understood" | "explain-again") =>
    settleAtBedside(asPatient(), {
      settlements: [],
      verdicts: ["duration", "unwell", "sedated"].map((promptId) => ({ promptId, verdict })),
      staffNumber: "D7",
      secret: PIN,
    });
  granted(await judge("explain-again"));
  expect(codeOf(await signConsent(asPatient(), { submissionId, ink: INK }))).toBe("teach-back-open");
  granted(await judge("understood"));
  granted(await signConsent(asPatient(), { submissionId, ink: INK }));
});
