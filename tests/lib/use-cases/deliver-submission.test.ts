import { beforeAll, describe, expect, test } from "vitest";
import { sealSubmission } from "../../../components/tablet/seal-submission.ts";
import { isReceipt } from "../../../components/tablet/verify-receipt.ts";
import type { Visitor } from "../../../lib/session/visitor.ts";
import { canonicalSubmission } from "../../../lib/signature/canonical-submission.ts";
import type { Ink } from "../../../lib/signature/ink.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { deliverSubmission } from "../../../lib/use-cases/deliver-submission.ts";
import { takeBack } from "../../../lib/use-cases/take-back.ts";
import { makeAccounts, PIN } from "./signed-consent.ts";
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

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
});

const OTHER_INK: Ink = { strokes: INK.strokes.slice(1) };

/** A consent at the pad, and what its tablet would send. */
async function atPad() {
  const consentId = await checkedDraft(ward);
  const { asPatient, submissionId } = await handedOver(ward, consentId);
  await readThrough(ward.services, asPatient);
  const sealed = async (ink: Ink, identifiedAt?: string) => ({
    sealed: await sealSubmission(
      { submissionId, canonical: canonicalSubmission({ submissionId, method: "hand", ink }), identifiedAt },
      ward.services.tabletKeys.public,
    ),
  });
  const { bedside: _own, ...locked } = asPatient().visitor;
  const takenBack = async () =>
    granted(await takeBack({ ...asPatient(), visitor: locked }, { staffNumber: "N1", secret: PIN }));
  return { consentId, submissionId, asPatient, sealed, takenBack };
}

const events = (consentId: string) => ward.services.store.consentEvents(consentId);
const signedCount = async (consentId: string) =>
  (await events(consentId)).filter((event) => event.type === "signed").length;

describe("from a patient's hands", () => {
  test("a sealed signature is stored once; each time its receipt says the same and verifies", async () => {
    const { consentId, asPatient, sealed } = await atPad();
    const first = granted(await deliverSubmission(asPatient(), await sealed(INK))).receipt;
    const again = granted(await deliverSubmission(asPatient(), await sealed(INK))).receipt;
    expect({ ...again, proof: "" }).toEqual({ ...first, proof: "" });
    const { receipt: key } = ward.services.tabletKeys.public;
    for (const receipt of [first, again]) expect(await isReceipt(receipt, first, key)).toBe(true);
    expect(codeOf(await deliverSubmission(asPatient(), await sealed(OTHER_INK)))).toBe("submission-differs");
    expect(await signedCount(consentId)).toBe(1);
  });

  test("an envelope that says another id than it holds, or is none, signs nothing", async () => {
    const { consentId, asPatient, sealed } = await atPad();
    const { sealed: good } = await sealed(INK);
    const other = await sealSubmission(
      { submissionId: "another", canonical: canonicalSubmission({ submissionId: "id", method: "hand", ink: INK }) },
      ward.services.tabletKeys.public,
    );
    for (const bad of [other, { ...good, keyId: "0" }, { ...good, ciphertext: "AAAA" }]) {
      expect(codeOf(await deliverSubmission(asPatient(), { sealed: bad }))).toBe("submission-unreadable");
    }
    for (const none of [null, 7, "text", {}, { ...good, version: 2 }]) {
      expect(codeOf(await deliverSubmission(asPatient(), { sealed: none }))).toBe("input-invalid");
    }
    expect(await signedCount(consentId)).toBe(0);
  });
});

describe("once staff have the tablet", () => {
  const asStaff = (): Context => ward.asNurse();
  const asStranger = (): Context => ({ ...ward.asNurse(), visitor: { address: "test" } satisfies Visitor });

  test("what was never stored is void: nothing is signed after take-back", async () => {
    const { consentId, asPatient, sealed, takenBack } = await atPad();
    const late = await sealed(INK);
    await takenBack();
    expect(codeOf(await deliverSubmission(asStaff(), late))).toBe("submission-void");
    expect(codeOf(await deliverSubmission(asPatient(), late))).toBe("not-in-patient-mode");
    expect(codeOf(await deliverSubmission(asStranger(), late))).toBe("not-in-patient-mode");
    expect(await signedCount(consentId)).toBe(0);
  });

  test("what was stored gives its receipt; another signature under its id is told apart", async () => {
    const { consentId, asPatient, sealed, takenBack } = await atPad();
    const { receipt } = granted(await deliverSubmission(asPatient(), await sealed(INK)));
    await takenBack();
    const before = (await events(consentId)).length;
    const settled = granted(await deliverSubmission(asStaff(), await sealed(INK))).receipt;
    expect({ ...settled, proof: "" }).toEqual({ ...receipt, proof: "" });
    expect(codeOf(await deliverSubmission(asStaff(), await sealed(OTHER_INK)))).toBe("submission-differs");
    expect((await events(consentId)).length).toBe(before);
  });

  test("another ward learns nothing of it", async () => {
    const { asPatient, sealed, takenBack } = await atPad();
    granted(await deliverSubmission(asPatient(), await sealed(INK)));
    await takenBack();
    const context = asStaff();
    const { staff } = context.visitor;
    if (!staff) throw new Error("no staff");
    const elsewhere = {
      ...context,
      visitor: { ...context.visitor, staff: { ...staff, wardId: "w2", wardName: "6C" } },
    };
    expect(codeOf(await deliverSubmission(elsewhere, await sealed(INK)))).toBe("not-permitted");
  });
});
