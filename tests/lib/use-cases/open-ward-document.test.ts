import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hongKongDate } from "../../../lib/hong-kong-time.ts";
import { confirmConsent } from "../../../lib/use-cases/confirm-consent.ts";
import { enterInError } from "../../../lib/use-cases/enter-in-error.ts";
import { filePaper } from "../../../lib/use-cases/file-paper.ts";
import { openWardDocument } from "../../../lib/use-cases/open-ward-document.ts";
import { preparePaper } from "../../../lib/use-cases/prepare-paper.ts";
import { withdrawConsent } from "../../../lib/use-cases/withdraw-consent.ts";
import { makePng } from "../consent/paper-scan-files.ts";
import { makeAccounts, PIN, signedConsent } from "./signed-consent.ts";
import { codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
});
afterAll(() => ward.services.store.close());

const open = (consentId: string, stage = "completed") =>
  openWardDocument(ward.asNurse(), { consentId, stage, purpose: "patient-copy" });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pages = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount();

test("a completed record gives its stored bytes, a withdrawn one the same, and a cover", async () => {
  const consentId = await signedConsent(ward);
  const both = { sawPatientSign: true, questionsAnswered: true };
  const { consent } = granted(await confirmConsent(ward.asNurse(), consentId, both));
  const stored = granted(await open(consentId));
  expect(codeOf(await open(consentId, "cover"))).toBe("document-missing");
  const sealed = consent.documents.find(({ stage }) => stage === "completed")?.sha256 ?? "";
  expect(sha256(stored.bytes)).toBe(sealed);
  expect(stored.fileName).toMatch(/^L\d{2}-\d{4}-\d{4}_\d{8}\.pdf$/);

  granted(await withdrawConsent(ward.asNurse(), consentId, { toldBy: "patient", manner: "orally", note: "" }));
  const cover = granted(await open(consentId, "cover"));
  expect(await pages(cover.bytes)).toBe(1);
  expect(cover.fileName).toMatch(/^L\d{2}-\d{4}-\d{4}_\d{8}_cover\.pdf$/);
  expect(sha256(granted(await open(consentId)).bytes)).toBe(sealed);
  expect((await ward.services.store.streamEntries("access", "N1")).at(-1)).toMatchObject({
    type: "document-viewed",
    data: { consentId, stage: "completed", sha256: sealed, purpose: "patient-copy" },
  });
});

test("another ward's document, and a stage that there is not, are not given", async () => {
  const consentId = await signedConsent(ward);
  expect(codeOf(await open(consentId))).toBe("document-missing");
  const elsewhere = await ward.services.store.createWard("7A");
  const other = { ...ward.nurse, wardId: elsewhere.id, wardName: "7A", sessionToken: "" };
  const context = { ...ward.asNurse(), visitor: { address: "test", staff: other } };
  expect(codeOf(await openWardDocument(context, { consentId, stage: "signed", purpose: "clinical" }))).toBe(
    "consent-not-found",
  );
});

test("a paper sheet is given as it was filed, and once it is an error has a cover", async () => {
  const scan = makePng(40, 60);
  const label = { nameLatin: "CHAN, Tai Man", nameChinese: "", hospitalNo: "HPAPER", episodeNo: "E1" };
  const leafletId = ward.services.leaflets.current()[0]?.id ?? "";
  const { consentId } = granted(await preparePaper(ward.asNurse(), { label, labelSource: "typed", leafletId }));
  const signatory = { role: "patient", name: "CHAN, Tai Man" } as const;
  granted(await filePaper(ward.asNurse(), consentId, { signedOn: hongKongDate(new Date()), signatory, scan }));
  const filed = granted(await open(consentId, "paper"));
  expect([filed.mediaType, sha256(filed.bytes)]).toEqual(["image/png", sha256(scan)]);

  const second = { staffNumber: "M1", secret: PIN };
  granted(await enterInError(ward.asNurse(), consentId, { reason: "標籤貼錯", actualHospitalNo: "", second }));
  expect(sha256(granted(await open(consentId, "paper")).bytes)).toBe(sha256(scan));
  expect(await pages(granted(await open(consentId, "cover")).bytes)).toBe(1);
});
