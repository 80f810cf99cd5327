import { afterAll, beforeAll, expect, test } from "vitest";
import { hongKongDate } from "../../../lib/hong-kong-time.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { filePaper } from "../../../lib/use-cases/file-paper.ts";
import { handOver } from "../../../lib/use-cases/hand-over.ts";
import { answerChecks, confirmLabel } from "../../../lib/use-cases/nurse-steps.ts";
import { signConsent } from "../../../lib/use-cases/sign-consent.ts";
import { paperScan } from "./paper-scan.ts";
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

const onNoTablet = (context: Context): Context => {
  const { tablet: _none, ...visitor } = context.visitor;
  return { ...context, visitor };
};

/** Two drafts of one hospital number, written in two ways. */
async function twoDrafts(hospitalNo: string) {
  return { mine: await checkedDraft(ward, hospitalNo), other: await checkedDraft(ward, hospitalNo.toLowerCase()) };
}

const sedate = (consentId: string) =>
  answerChecks(onNoTablet(ward.asNurse()), consentId, { answers: { ...CLEAR, sedated: "yes" } });

/** The request has decided, and "sedated" is on disk before what it decided. */
function overtaken(context: Context, consentId: string): Context {
  const { store } = context.services;
  let isFirst = true;
  const append: typeof store.append = async (input) => {
    if (isFirst) {
      isFirst = false;
      granted(await sedate(consentId));
    }
    return store.append(input);
  };
  return { ...context, services: { ...context.services, store: { ...store, append } } };
}

test("a signature that was decided before the answer and comes to disk after it is refused", async () => {
  const { mine, other } = await twoDrafts("HRACE1");
  const { asPatient, submissionId } = await handedOver(ward, mine);
  await readThrough(ward.services, asPatient);
  expect(codeOf(await signConsent(overtaken(asPatient(), other), { submissionId, ink: INK }))).toBe("sedated-today");
  expect((await ward.services.store.consentRow(mine))?.status).toBe("handed-over");
});

test("so is a hand-over, and a sheet signed on paper that day", async () => {
  const { mine, other } = await twoDrafts("HRACE2");
  expect(codeOf(await handOver(overtaken(ward.asNurse(), other), mine, { helpMode: "self" }))).toBe("sedated-today");
  const { mine: sheet, other: third } = await twoDrafts("HRACE3");
  granted(await confirmLabel(ward.asNurse(), sheet));
  const paper = {
    signedOn: hongKongDate(new Date()),
    signatory: { role: "patient" as const, name: "陳大文" },
    scan: paperScan("race"),
  };
  expect(codeOf(await filePaper(overtaken(ward.asNurse(), third), sheet, paper))).toBe("sedated-today");
  expect((await ward.services.store.consentRow(sheet))?.status).toBe("draft");
});

test("a signature from before the answer keeps its receipt", async () => {
  const { mine, other } = await twoDrafts("HRACE4");
  const { asPatient, submissionId } = await handedOver(ward, mine);
  await readThrough(ward.services, asPatient);
  const first = granted(await signConsent(asPatient(), { submissionId, ink: INK }));
  granted(await sedate(other));
  expect(granted(await signConsent(asPatient(), { submissionId, ink: INK }))).toEqual(first);
});

test("at the same moment: whichever is first on disk, no signature follows the answer", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { mine, other } = await twoDrafts(`HSAME${round}`);
    const { asPatient, submissionId } = await handedOver(ward, mine);
    await readThrough(ward.services, asPatient);
    const sign = () => signConsent(asPatient(), { submissionId, ink: INK });
    await Promise.all(round % 2 === 0 ? [sign(), sedate(other)] : [sedate(other), sign()]);
    const { store } = ward.services;
    const answered = (await store.streamEntries("consent", other)).findLast((one) => one.type === "checks-answered");
    const signed = (await store.streamEntries("consent", mine)).find((one) => one.type === "signed");
    if (signed) expect(signed.position).toBeLessThan(answered?.position ?? 0);
  }
});
