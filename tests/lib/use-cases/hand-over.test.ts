import { afterAll, beforeAll, expect, test } from "vitest";
import { handOver } from "../../../lib/use-cases/hand-over.ts";
import { checkedDraft, granted, openTestWard, type TestWard } from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.services.store.close());

/** U+2A6A5 is in no packaged font. */
const BY_TELEPHONE = {
  consentGiver: { kind: "patient" },
  interpreter: { name: "測\u{2A6A5}譯", language: "客家話", presence: "phone" },
  witness: false,
  doctor: false,
};

test("characters of who signs that no font can draw are told before the tablet goes, and print once agreed to", async () => {
  const consentId = await checkedDraft(ward);
  const input = { helpMode: "interpreter" as const, plan: BY_TELEPHONE };
  expect(await handOver(ward.asNurse(), consentId, input)).toEqual({
    refusal: { code: "characters-unprintable", fields: { codes: "U+2A6A5" } },
  });
  expect((await ward.services.store.consentRow(consentId))?.status).toBe("draft");
  granted(await handOver(ward.asNurse(), consentId, { ...input, printAsCodes: true }));
  expect((await ward.services.store.consentRow(consentId))?.status).toBe("handed-over");
});
