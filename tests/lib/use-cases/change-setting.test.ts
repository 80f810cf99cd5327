import { afterAll, beforeAll, expect, test } from "vitest";
import type { StaffRole } from "../../../lib/consent/actor.ts";
import { DEFAULT_SETTINGS } from "../../../lib/settings/settings.ts";
import { changeSetting } from "../../../lib/use-cases/change-setting.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { readSettings } from "../../../lib/use-cases/read-settings.ts";
import { viewSettings } from "../../../lib/use-cases/view-settings.ts";
import { codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.services.store.close());

const as = (role: StaffRole): Context => ({
  ...ward.asNurse(),
  visitor: { address: "test", staff: { ...ward.nurse, staffNumber: `S-${role}`, role, sessionToken: "" } },
});
const changes = () => ward.services.store.staffEntries({ types: ["setting-changed"] });

test("a change is an event in the stream of who made it, and is in force from then on", async () => {
  const { settings } = granted(await changeSetting(as("ward-manager"), "hospitalName", "  聖心醫院 "));
  expect(settings.hospitalName).toBe("聖心醫院");
  expect((await readSettings(ward.services)).hospitalName).toBe("聖心醫院");
  const [entry] = await changes();
  expect(entry).toMatchObject({
    streamId: "S-ward-manager",
    data: { key: "hospitalName", before: "", after: "聖心醫院" },
  });
  const { lastChanges } = granted(await viewSettings(as("administrator")));
  expect(lastChanges).toEqual({ hospitalName: { at: entry?.at, by: ward.nurse.name } });
});

test("what is in force already is no change", async () => {
  const before = (await changes()).length;
  granted(await changeSetting(as("administrator"), "validityDays", DEFAULT_SETTINGS.validityDays));
  const { text, english } = DEFAULT_SETTINGS.declaration;
  const { settings } = granted(await changeSetting(as("administrator"), "declaration", { text: ` ${text}`, english }));
  expect(settings.declaration.version).toBe(1);
  expect(await changes()).toHaveLength(before);
});

test("event and value stand or fall together", async () => {
  const before = (await changes()).length;
  const { store } = ward.services;
  const failing = {
    ...store,
    setSetting: async (...given: Parameters<typeof store.setSetting>) => {
      await store.setSetting(...given);
      throw new Error("the disk is full");
    },
  };
  const context = { ...as("ward-manager"), services: { ...ward.services, store: failing } };
  await expect(changeSetting(context, "retentionYears", 25)).rejects.toThrow("the disk is full");
  expect(await changes()).toHaveLength(before);
  expect((await readSettings(ward.services)).retentionYears).toBe(DEFAULT_SETTINGS.retentionYears);
});

test("a wording of the declaration is always the next version, whatever version is claimed", async () => {
  const english = "I have read it.";
  const change = (text: string) => changeSetting(as("ward-manager"), "declaration", { version: 40, text, english });
  expect(granted(await change("我已閱讀。")).settings.declaration).toEqual({
    id: "patient-read-and-understood",
    version: 2,
    text: "我已閱讀。",
    english,
  });
  expect(granted(await change("我已閱讀本單張。")).settings.declaration.version).toBe(3);
  expect(granted(await change("我已閱讀。")).settings.declaration.version).toBe(4);
});

test("of two people who change the declaration at once, one is told", async () => {
  const { version } = (await readSettings(ward.services)).declaration;
  const change = (text: string) => changeSetting(as("ward-manager"), "declaration", { text, english: text });
  const results = await Promise.all([change("甲"), change("乙")]);
  expect(results.map(codeOf).toSorted()).toEqual(["concurrent-change", undefined]);
  expect((await readSettings(ward.services)).declaration.version).toBe(version + 1);
});

test("nurses, doctors and records officers change nothing and see nothing", async () => {
  for (const role of ["nurse", "doctor", "records-officer"] as const) {
    expect(codeOf(await changeSetting(as(role), "validityDays", 1))).toBe("not-permitted");
    expect(codeOf(await viewSettings(as(role)))).toBe("not-permitted");
  }
  const stranger = { ...as("nurse"), visitor: { address: "test" } };
  expect(codeOf(await changeSetting(stranger, "validityDays", 1))).toBe("not-signed-in");
});

test.each([
  ["hospitalName", "長".repeat(61), { hospitalName: "tooLong" }],
  ["hospitalName", 7, { hospitalName: "invalid" }],
  ["declaration", { text: " ", english: "x".repeat(801) }, { text: "missing", english: "tooLong" }],
  ["declaration", null, { text: "invalid", english: "invalid" }],
  ["validityDays", 0, { validityDays: "invalid" }],
  ["validityDays", Number.NaN, { validityDays: "invalid" }],
  ["retentionYears", 7.5, { retentionYears: "invalid" }],
  ["withdrawalRoles", [], { withdrawalRoles: "missing" }],
  ["withdrawalRoles", ["administrator"], { "withdrawalRoles.0": "invalid" }],
  ["labelFormats", [], { labelFormats: expect.any(String) }],
  ["labelFormats", [{ separator: "|", fields: [] }], { "labelFormats.0": expect.any(String) }],
] as const)("a bad value of %s is refused by field, case %#", async (key, value, fields) => {
  const before = await changes();
  const result = await changeSetting(as("ward-manager"), key, value);
  expect(result).toEqual({ refusal: { code: "input-invalid", fields } });
  expect(await changes()).toEqual(before);
});
