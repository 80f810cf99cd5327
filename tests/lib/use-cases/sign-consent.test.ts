import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmConsent } from "../../../lib/use-cases/confirm-consent.ts";
import { handOver } from "../../../lib/use-cases/hand-over.ts";
import { answerChecks } from "../../../lib/use-cases/nurse-steps.ts";
import { declineConsent, handBack } from "../../../lib/use-cases/patient-steps.ts";
import { signConsent } from "../../../lib/use-cases/sign-consent.ts";
import {
  CLEAR,
  checkedDraft,
  codeOf,
  granted,
  handedOver,
  INK,
  openTestWard,
  readThrough,
  type TestWard,
} from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.services.store.close());

async function readyToSign() {
  const consentId = await checkedDraft(ward);
  const bedside = await handedOver(ward, consentId);
  await readThrough(ward.services, bedside.asPatient);
  return { consentId, ...bedside };
}

test("signature, its PDF and both hashes are stored together", async () => {
  const { consentId, asPatient, submissionId } = await readyToSign();
  const { receipt } = granted(await signConsent(asPatient(), { submissionId, ink: INK }));
  expect(receipt.reference).toMatch(/^L\d{2}-\d{4}-\d{4}$/);
  const events = await ward.services.store.consentEvents(consentId);
  const sealed = events.find((event) => event.type === "document-sealed");
  if (sealed?.type !== "document-sealed") throw new Error("no document");
  const bytes = await ward.services.store.document(sealed.data.sha256);
  expect(
    createHash("sha256")
      .update(bytes ?? new Uint8Array())
      .digest("hex"),
  ).toBe(sealed.data.sha256);
  expect((await ward.services.store.consentRow(consentId))?.status).toBe("signed");
});

test("twenty submissions at once, all the same: one signature, twenty equal receipts", async () => {
  const { consentId, asPatient, submissionId } = await readyToSign();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signConsent(asPatient(), { submissionId, ink: INK })),
  );
  const [first] = answers;
  for (const answer of answers) expect(answer).toEqual(first);
  expect(codeOf(first ?? {})).toBeUndefined();
  const events = await ward.services.store.consentEvents(consentId);
  expect(events.filter((event) => event.type === "signed")).toHaveLength(1);
}, 120_000);

describe("refused, and the record as it was", () => {
  test("another consent's token", async () => {
    const mine = await readyToSign();
    const other = await readyToSign();
    expect(codeOf(await signConsent(other.asPatient(), { submissionId: mine.submissionId, ink: INK }))).toBe(
      "submission-stale",
    );
    expect((await ward.services.store.consentRow(mine.consentId))?.status).toBe("handed-over");
    expect((await ward.services.store.consentRow(other.consentId))?.status).toBe("handed-over");
  });

  test("after hand-back, after declining", async () => {
    const back = await readyToSign();
    granted(await handBack(back.asPatient(), "patient-asked"));
    expect(codeOf(await signConsent(back.asPatient(), { submissionId: back.submissionId, ink: INK }))).toBe(
      "handed-back",
    );
    const declined = await readyToSign();
    granted(await declineConsent(declined.asPatient(), ""));
    expect(codeOf(await signConsent(declined.asPatient(), { submissionId: declined.submissionId, ink: INK }))).toBe(
      "wrong-state",
    );
  });

  test("a sedated answer of today in any other consent of the same patient", async () => {
    const hospitalNo = "HSEDATED";
    const first = await checkedDraft(ward, hospitalNo);
    const bedside = await handedOver(ward, first);
    await readThrough(ward.services, bedside.asPatient);
    const second = await checkedDraft(ward, "hsedated");
    granted(await answerChecks(ward.asNurse(), second, { answers: { ...CLEAR, sedated: "yes" } }));
    expect(codeOf(await signConsent(bedside.asPatient(), { submissionId: bedside.submissionId, ink: INK }))).toBe(
      "sedated-today",
    );
    const third = await checkedDraft(ward, hospitalNo);
    expect(codeOf(await handOver(ward.asNurse(), third, { helpMode: "self" }))).toBe("sedated-today");
  });

  test("a nurse of another ward, a patient, a stranger", async () => {
    const { consentId, asPatient } = await readyToSign();
    const ticks = { sawPatientSign: true, questionsAnswered: true };
    expect(codeOf(await confirmConsent(asPatient(), consentId, ticks))).toBe("tablet-in-patient-mode");
    const stranger = { services: ward.services, visitor: { address: "test" }, now: new Date() };
    expect(codeOf(await confirmConsent(stranger, consentId, ticks))).toBe("not-signed-in");
    const elsewhere = await ward.services.store.createWard("7A");
    const other = {
      ...ward.asNurse(),
      visitor: { address: "test", staff: { ...ward.nurse, wardId: elsewhere.id, wardName: "7A", sessionToken: "" } },
    };
    expect(codeOf(await confirmConsent(other, consentId, ticks))).toBe("consent-not-found");
    const officer = {
      ...ward.asNurse(),
      visitor: { address: "test", staff: { ...ward.nurse, role: "records-officer" as const, sessionToken: "" } },
    };
    expect(codeOf(await confirmConsent(officer, consentId, ticks))).toBe("not-permitted");
  });
});
