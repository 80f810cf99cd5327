import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLeafletCatalogue } from "../../../lib/leaflet/catalogue.ts";
import { openServices } from "../../../lib/services.ts";
import { confirmConsent } from "../../../lib/use-cases/confirm-consent.ts";
import type { Context, Services } from "../../../lib/use-cases/context.ts";
import { openDocument, openRecord } from "../../../lib/use-cases/open-record.ts";
import { withdrawConsent } from "../../../lib/use-cases/withdraw-consent.ts";
import { extractWithPdfJs } from "../pdf/extract-text.ts";
import { makeAccounts, signedConsent } from "./signed-consent.ts";
import { granted, openTestWard, type TestWard } from "./test-ward.ts";

const SEEN = { sawPatientSign: true, questionsAnswered: true };

let ward: TestWard;
let later: Services;
beforeAll(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
});
afterAll(() => later.store.close());

test("what the records office downloads is what the log says, also from a later build that draws otherwise", async () => {
  const consentId = await signedConsent(ward);
  granted(await confirmConsent(ward.asNurse(), consentId, SEEN));
  const sealed = await sealedIn(ward.services, consentId);
  expect(sealed.map(({ stage }) => stage)).toEqual(["signed", "completed"]);
  const given = await Promise.all(sealed.map(({ stage }) => download(ward.services, consentId, stage)));
  expect(given.map(sha256)).toEqual(sealed.map((document) => document.sha256));

  await ward.services.store.close();
  later = await laterBuild();
  const again = await Promise.all(sealed.map(({ stage }) => download(later, consentId, stage)));
  expect(again.map(sha256)).toEqual(sealed.map((document) => document.sha256));
  const evidence = await beginsAsPrinted(again[1] ?? new Uint8Array());

  const ofLater = {
    ...ward,
    services: later,
    asNurse: (now = new Date()) => ({ ...ward.asNurse(now), services: later }),
  };
  const newer = await signedConsent(ofLater);
  granted(await confirmConsent(ofLater.asNurse(), newer, SEEN));
  expect(await beginsAsPrinted(await download(later, newer, "completed"))).not.toBe(evidence);

  granted(await withdrawConsent(ofLater.asNurse(), consentId, { toldBy: "patient", manner: "orally", note: "" }));
  expect(sha256(await download(later, consentId, "completed"))).toBe(sealed[1]?.sha256);

  const withoutLeaflets = { ...later, leaflets: createLeafletCatalogue([]) };
  expect(sha256(await download(withoutLeaflets, consentId, "completed"))).toBe(sealed[1]?.sha256);
  const { leaflet, integrity, events } = granted(
    await openRecord(asOfficer(withoutLeaflets), { consentId, purpose: "audit" }),
  );
  expect({ leaflet, integrity, last: events.at(-1)?.type }).toEqual({
    leaflet: undefined,
    integrity: "intact",
    last: "withdrawn",
  });
});

async function sealedIn({ store }: Services, consentId: string): Promise<{ stage: string; sha256: string }[]> {
  const events = await store.consentEvents(consentId);
  return events.flatMap(({ type, data }) => (type === "document-sealed" ? [data] : []));
}

async function download(services: Services, consentId: string, stage: string): Promise<Uint8Array> {
  return granted(await openDocument(asOfficer(services), { consentId, stage, purpose: "audit", isDownload: true }))
    .bytes;
}

function asOfficer(services: Services): Context {
  const staff = { ...ward.nurse, staffNumber: "R1", role: "records-officer" as const, sessionToken: "" };
  return { services, visitor: { address: "test", staff }, now: new Date() };
}

/** The same data, and fonts in each other's place: a program that draws every line otherwise. */
async function laterBuild(): Promise<Services> {
  const options = { dataDir: ward.dataDir, leafletsDir: "lib/leaflet/texts", publicUrl: "http://127.0.0.1:3000" };
  const services = await openServices({ ...options, secret: "s".repeat(43) });
  return {
    ...services,
    fonts: async () => {
      const fonts = await services.fonts();
      return { ...fonts, regular: fonts.bold, bold: fonts.regular };
    },
  };
}

/** The hash that the document prints of its own beginning, once that is found to be right. */
async function beginsAsPrinted(bytes: Uint8Array): Promise<string> {
  const page = (await extractWithPdfJs(bytes)).find((text) => text.includes("附頁二：電子證據")) ?? "";
  const length = /最前面的 ([\d,]+) 個位元組/u.exec(page)?.[1]?.replaceAll(",", "");
  const printed = /單張部分((?: [0-9a-f]{8}){8})/u.exec(page)?.[1]?.replaceAll(" ", "");
  expect(sha256(bytes.subarray(0, Number(length)))).toBe(printed);
  return printed ?? "";
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
