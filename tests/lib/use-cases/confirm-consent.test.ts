import { afterAll, beforeAll, expect, test } from "vitest";
import { foldConsent } from "../../../lib/consent/fold-consent.ts";
import { LIVE_STATUSES } from "../../../lib/consent/live-consent.ts";
import { confirmConsent } from "../../../lib/use-cases/confirm-consent.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { makeAccounts, signedConsent } from "./signed-consent.ts";
import { codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

const BOTH = { sawPatientSign: true, questionsAnswered: true };

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
});
afterAll(() => ward.services.store.close());

function asOtherNurse(): Context {
  const context = ward.asNurse();
  const staff = { ...ward.nurse, staffNumber: "N2", name: "李家明", sessionToken: "" };
  return { ...context, visitor: { ...context.visitor, staff } };
}

async function consentOf(consentId: string) {
  const consent = foldConsent(await ward.services.store.consentEvents(consentId));
  if (!consent) throw new Error("no consent");
  return consent;
}

test("two nurses confirm two consents of one patient at the same moment: one is live, and both say so", async () => {
  const ids = [await signedConsent(ward, "HTWICE"), await signedConsent(ward, "htwice")];
  const [older = "", newer = ""] = ids;
  const done = await Promise.all([
    confirmConsent(ward.asNurse(), older, BOTH),
    confirmConsent(asOtherNurse(), newer, BOTH),
  ]);
  expect(done.map((result) => codeOf(result))).toEqual([undefined, undefined]);
  const [first, second] = [await consentOf(older), await consentOf(newer)];
  expect([first.status, second.status]).toEqual(["superseded", "completed"]);
  expect(first.supersededBy).toMatchObject({ consentId: newer, reference: second.reference });
  expect(second.supersedes).toEqual([{ consentId: older, reference: first.reference }]);
  const rows = await ward.services.store.rowsOfHospitalNo("HTWICE");
  expect(rows.filter(({ status }) => LIVE_STATUSES.includes(status))).toHaveLength(1);
});

test("the older one confirmed last does not take the newer one's place", async () => {
  const [older, newer] = [await signedConsent(ward, "HLATE"), await signedConsent(ward, "HLATE")];
  granted(await confirmConsent(ward.asNurse(), newer, BOTH));
  const { consent } = granted(await confirmConsent(ward.asNurse(), older, BOTH));
  expect(consent.status).toBe("superseded");
  expect((await consentOf(newer)).status).toBe("completed");
});

test("two nurses confirm the same consent at once: one confirmation, one document", async () => {
  const consentId = await signedConsent(ward);
  const done = await Promise.all([
    confirmConsent(ward.asNurse(), consentId, BOTH),
    confirmConsent(asOtherNurse(), consentId, BOTH),
  ]);
  expect(done.map((result) => codeOf(result))).toEqual([undefined, undefined]);
  const events = await ward.services.store.consentEvents(consentId);
  expect(events.filter(({ type }) => type === "confirmed")).toHaveLength(1);
  expect(events.filter((event) => event.type === "document-sealed" && event.data.stage === "completed")).toHaveLength(
    1,
  );
});
