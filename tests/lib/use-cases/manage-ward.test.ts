import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveVisitor } from "../../../lib/session/visitor.ts";
import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { createWardStaff, resetWardPin, setWardStaffActive } from "../../../lib/use-cases/manage-ward-staff.ts";
import { retireTablet, unlockTablet } from "../../../lib/use-cases/manage-ward-tablets.ts";
import { signIn } from "../../../lib/use-cases/sign-in.ts";
import { viewWardManagement } from "../../../lib/use-cases/view-ward-management.ts";
import { checkedDraft, codeOf, granted, handedOver, openTestWard, type TestWard } from "./test-ward.ts";

const PIN = "260912";
const NEW_PIN = "714203";
const NEW_NURSE = { staffNumber: "N77", name: "馬玉玲", post: "登記護士", role: "nurse" as const, pin: PIN };

let ward: TestWard;
let elsewhere: { id: string };

beforeAll(async () => {
  ward = await openTestWard();
  elsewhere = await ward.services.store.createWard("7A 病房");
  const account = { name: "測試", post: "職員", pin: PIN };
  for (const [staffNumber, role, wardId] of [
    ["M1", "ward-manager", ward.ward.id],
    ["N1", "nurse", ward.ward.id],
    ["N9", "nurse", elsewhere.id],
  ] as const) {
    granted(await createAccount(ward.asNurse(), { kind: "system" }, { ...account, staffNumber, role, wardId }));
  }
});
afterAll(() => ward.services.store.close());

const asManager = (): Context => ({
  ...ward.asNurse(),
  visitor: {
    address: "test",
    staff: { ...ward.nurse, staffNumber: "M1", name: "陳淑儀", role: "ward-manager", sessionToken: "" },
  },
});
const on = (tabletId: string | undefined, secret: string, staffNumber = "N1") => {
  const tablet = tabletId ? { tablet: { id: tabletId, name: "", wardId: ward.ward.id } } : {};
  const context = { services: ward.services, visitor: { address: "test", ...tablet }, now: new Date() };
  return signIn(context, { staffNumber, secret });
};
const typesOf = async (staffNumber: string) =>
  (await ward.services.store.streamEntries("staff", staffNumber)).map((entry) => entry.type);
const newTablet = (tokenSha256: string, wardId = ward.ward.id) =>
  ward.services.store.createTablet({ tokenSha256, wardId, at: new Date().toISOString() });

describe("staff", () => {
  test("a manager makes nurses and doctors of the own ward", async () => {
    granted(await createWardStaff(asManager(), NEW_NURSE));
    expect(await ward.services.store.staffByNumber("N77")).toMatchObject({ role: "nurse", wardId: ward.ward.id });
    expect(await typesOf("N77")).toEqual(["account-created"]);
    const abroad = { ...NEW_NURSE, staffNumber: "N78", wardId: elsewhere.id };
    granted(await createWardStaff(asManager(), abroad));
    expect((await ward.services.store.staffByNumber("N78"))?.wardId).toBe(ward.ward.id);
  });

  test.each(["ward-manager", "administrator", "records-officer"] as const)("never a %s", async (role) => {
    const result = await createWardStaff(asManager(), { ...NEW_NURSE, staffNumber: "X1", role });
    expect(result).toEqual({ refusal: { code: "input-invalid", fields: { role: "roleMissing" } } });
    expect(await ward.services.store.staffByNumber("X1")).toBeUndefined();
  });

  test("a new PIN ends the sessions that the old one opened, and opens new ones", async () => {
    const { staffCookie } = granted(await on(ward.tablet.id, PIN));
    granted(await resetWardPin(asManager(), { staffNumber: "N1", pin: NEW_PIN }));
    const visitor = await resolveVisitor(ward.services, { staff: staffCookie }, "test", new Date());
    expect(visitor.staff).toBeUndefined();
    expect(codeOf(await on(undefined, PIN))).toBe("wrong-pin");
    granted(await on(undefined, NEW_PIN));
    expect(await typesOf("N1")).toContain("pin-reset");
    expect(codeOf(await resetWardPin(asManager(), { staffNumber: "N1", pin: "123456" }))).toBe("pin-too-weak");
  });

  test("an account that is closed opens nothing, until it is opened again", async () => {
    granted(await setWardStaffActive(asManager(), { staffNumber: "N1", active: false }));
    expect(codeOf(await on(undefined, NEW_PIN))).toBe("wrong-pin");
    granted(await setWardStaffActive(asManager(), { staffNumber: "N1", active: true }));
    granted(await on(undefined, NEW_PIN));
    expect(codeOf(await setWardStaffActive(asManager(), { staffNumber: "M1", active: false }))).toBe("not-permitted");
  });

  test("another ward's staff are nobody here", async () => {
    expect(codeOf(await resetWardPin(asManager(), { staffNumber: "N9", pin: NEW_PIN }))).toBe("staff-not-found");
    expect(codeOf(await setWardStaffActive(asManager(), { staffNumber: "N9", active: false }))).toBe("staff-not-found");
    expect(await typesOf("N9")).toEqual(["account-created"]);
  });

  test("a nurse manages nothing", async () => {
    const nurse = ward.asNurse();
    const refused = await Promise.all([
      viewWardManagement(nurse),
      createWardStaff(nurse, { ...NEW_NURSE, staffNumber: "N80" }),
      resetWardPin(nurse, { staffNumber: "N1", pin: NEW_PIN }),
      setWardStaffActive(nurse, { staffNumber: "M1", active: false }),
      retireTablet(nurse, ward.tablet.id),
      unlockTablet(nurse, ward.tablet.id),
    ]);
    expect(refused.map(codeOf)).toEqual(refused.map(() => "not-permitted"));
  });
});

describe("tablets", () => {
  test("wrong PINs lock a tablet; the manager unlocks it at once", async () => {
    const { id } = await newTablet("locked");
    await ward.services.store.setWrongPin(`tablet:${id}`, {
      count: 5,
      lastAt: new Date().toISOString(),
      lockedUntil: new Date(Date.now() + 300_000).toISOString(),
    });
    expect(codeOf(await on(id, NEW_PIN))).toBe("tablet-locked");
    const locked = granted(await viewWardManagement(asManager())).tablets.find((one) => one.id === id);
    expect(locked?.lockedSeconds).toBeGreaterThan(290);
    granted(await unlockTablet(asManager(), id));
    granted(await unlockTablet(asManager(), id));
    expect((await typesOf("M1")).filter((type) => type === "tablet-unlocked")).toHaveLength(1);
    granted(await on(id, NEW_PIN));
  });

  test("a retired tablet ends its sessions and is no tablet of the ward any more", async () => {
    const { id } = await newTablet("retired");
    const { staffCookie } = granted(await on(id, NEW_PIN));
    granted(await retireTablet(asManager(), id));
    const visitor = await resolveVisitor(ward.services, { staff: staffCookie }, "test", new Date());
    expect(visitor.staff).toBeUndefined();
    expect(granted(await viewWardManagement(asManager())).tablets.map((one) => one.id)).not.toContain(id);
    expect(codeOf(await retireTablet(asManager(), id))).toBe("tablet-not-found");
    expect((await typesOf("M1")).filter((type) => type === "tablet-retired")).toHaveLength(1);
  });

  test("one in a patient's hands stays the patient's", async () => {
    const consentId = await checkedDraft(ward);
    await handedOver(ward, consentId);
    const { tablets } = granted(await viewWardManagement(asManager()));
    const held = tablets.find((one) => one.isWithPatient);
    expect(held).toBeDefined();
    expect(codeOf(await retireTablet(asManager(), held?.id ?? ""))).toBe("wrong-state");
  });

  test("another ward's tablet is none here", async () => {
    const { id } = await newTablet("elsewhere", elsewhere.id);
    expect(codeOf(await retireTablet(asManager(), id))).toBe("tablet-not-found");
    expect(codeOf(await unlockTablet(asManager(), id))).toBe("tablet-not-found");
  });
});

test("the manager sees the own ward's staff and what was changed, newest first", async () => {
  const { members, changes } = granted(await viewWardManagement(asManager()));
  expect(members.map((member) => member.staffNumber)).toEqual(["M1", "N1", "N77", "N78"]);
  expect(changes[0]).toMatchObject({ type: "tablet-retired", by: "陳淑儀", tabletName: expect.any(String) });
  expect(changes.map((change) => change.position)).toEqual(
    changes.map((change) => change.position).toSorted((a, b) => b - a),
  );
  expect(changes.some((change) => change.type === "pin-reset" && change.about === "測試")).toBe(true);
  expect(JSON.stringify(changes)).not.toContain("N9");
});
