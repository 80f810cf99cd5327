import { afterAll, beforeAll, expect, test } from "vitest";
import { changeSetting } from "../../../lib/use-cases/change-setting.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { prepareConsent } from "../../../lib/use-cases/prepare-consent.ts";
import { runSearch, saveSearch } from "../../../lib/use-cases/search-records.ts";
import { granted, openTestWard, type TestWard } from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.services.store.close());

function as(role: "records-officer" | "ward-manager"): Context {
  const staff = { ...ward.nurse, staffNumber: role, role, sessionToken: "" };
  return { services: ward.services, visitor: { address: "test", staff }, now: new Date() };
}

async function due(): Promise<string[]> {
  const officer = as("records-officer");
  const { searchId } = granted(await saveSearch(officer, { isDueForReview: true }));
  return granted(await runSearch(officer, { searchId, page: 1 })).rows.map((row) => row.hospitalNo);
}

test("due for review is what had its last event before the years that the hospital has set", async () => {
  const [leaflet] = ward.services.leaflets.current();
  for (const [hospitalNo, yearsAgo] of [
    ["HNEW", 1],
    ["HOLD", 8],
  ] as const) {
    const then = new Date();
    then.setUTCFullYear(then.getUTCFullYear() - yearsAgo);
    const label = { nameLatin: "CHAN", nameChinese: "", hospitalNo, episodeNo: "E1" };
    granted(await prepareConsent(ward.asNurse(then), { label, labelSource: "typed", leafletId: leaflet?.id ?? "" }));
  }
  expect(await due()).toEqual(["HOLD"]);
  granted(await changeSetting(as("ward-manager"), "retentionYears", 10));
  expect(await due()).toEqual([]);
});
