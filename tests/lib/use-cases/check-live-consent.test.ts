import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askLiveConsent, checkLiveConsent } from "../../../lib/use-cases/check-live-consent.ts";
import { confirmConsent } from "../../../lib/use-cases/confirm-consent.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { enterInError } from "../../../lib/use-cases/enter-in-error.ts";
import { withdrawConsent } from "../../../lib/use-cases/withdraw-consent.ts";
import { makeAccounts, PIN, signedConsent } from "./signed-consent.ts";
import { checkedDraft, codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

const BOTH = { sawPatientSign: true, questionsAnswered: true };
const DAY_MS = 86_400_000;

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
});
afterAll(() => ward.services.store.close());

async function live(hospitalNo: string): Promise<string> {
  const consentId = await signedConsent(ward, hospitalNo);
  granted(await confirmConsent(ward.asNurse(), consentId, BOTH));
  return consentId;
}

async function standings(text: string, context: Context = ward.asNurse()) {
  const { formId } = granted(await askLiveConsent(context, text));
  return granted(await checkLiveConsent(context, formId)).lines.map(({ standing }) => standing);
}

describe("one line for each leaflet and episode, by what counts most", () => {
  test("nothing for an unknown number; none for a draft", async () => {
    expect(await standings("H-UNKNOWN")).toEqual([]);
    await checkedDraft(ward, "HDRAFT1");
    expect(await standings("hdraft1")).toEqual(["none"]);
  });

  test("signed and not confirmed, then live, then withdrawn", async () => {
    const consentId = await signedConsent(ward, "HCOURSE1");
    expect(await standings("HCOURSE1")).toEqual(["unconfirmed"]);
    granted(await confirmConsent(ward.asNurse(), consentId, BOTH));
    expect(await standings("HCOURSE1")).toEqual(["live"]);
    granted(await withdrawConsent(ward.asNurse(), consentId, { toldBy: "patient", manner: "orally", note: "" }));
    expect(await standings("HCOURSE1")).toEqual(["withdrawn"]);
  });

  test("live beside one that it superseded, and beside a newer draft", async () => {
    await live("HTWO22");
    await live("HTWO22");
    await checkedDraft(ward, "HTWO22");
    expect(await standings("HTWO22")).toEqual(["live"]);
  });

  test("expired after its days, and what was entered in error never counted", async () => {
    const consentId = await live("HOLD33");
    const later = ward.asNurse(new Date(Date.now() + 91 * DAY_MS));
    expect(await standings("HOLD33", later)).toEqual(["expired"]);
    const second = { staffNumber: "N2", secret: PIN };
    granted(await enterInError(ward.asNurse(), consentId, { reason: "標籤貼錯", actualHospitalNo: "", second }));
    expect(await standings("HOLD33")).toEqual(["none"]);
  });
});

test("a whole label that is scanned asks for its number", async () => {
  await checkedDraft(ward, "HLABEL4");
  const context = ward.asNurse();
  const { formId } = granted(await askLiveConsent(context, "CHAN, Tai Man 陳大文|HLABEL4|EHLABEL4"));
  const found = granted(await checkLiveConsent(context, formId));
  expect(found.hospitalNo).toBe("HLABEL4");
  expect(found.lines).toHaveLength(1);
});

test("a nurse of any ward may ask, the records office and a stranger may not", async () => {
  await live("HELSE55");
  const elsewhere = await ward.services.store.createWard("7A");
  const as = (change: object): Context => ({
    ...ward.asNurse(),
    visitor: { address: "test", staff: { ...ward.nurse, sessionToken: "", ...change } },
  });
  expect(await standings("HELSE55", as({ wardId: elsewhere.id, wardName: "7A" }))).toEqual(["live"]);
  expect(codeOf(await askLiveConsent(as({ role: "records-officer" }), "HELSE55"))).toBe("not-permitted");
  const { formId } = granted(await askLiveConsent(ward.asNurse(), "HELSE55"));
  expect(codeOf(await checkLiveConsent(as({ staffNumber: "N2" }), formId))).toBe("search-expired");
});

test("refused without a number; what was asked is logged without the patient", async () => {
  expect(codeOf(await askLiveConsent(ward.asNurse(), "  "))).toBe("input-invalid");
  expect(codeOf(await askLiveConsent(ward.asNurse(), "x".repeat(31)))).toBe("label-unreadable");
  await live("HLOGGED6");
  await standings("HLOGGED6");
  const entry = (await ward.services.store.streamEntries("access", "N1")).at(-1);
  expect(entry).toMatchObject({ type: "live-consent-checked", data: { found: 1 } });
  expect(JSON.stringify(entry)).not.toContain("HLOGGED6");
});
