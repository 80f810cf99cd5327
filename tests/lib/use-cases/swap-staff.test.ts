import { afterAll, beforeAll, expect, test } from "vitest";
import { resolveVisitor } from "../../../lib/session/visitor.ts";
import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { signIn } from "../../../lib/use-cases/sign-in.ts";
import { swapStaff } from "../../../lib/use-cases/swap-staff.ts";
import { viewSwap } from "../../../lib/use-cases/view-swap.ts";
import { codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

const PIN = "260912";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  const elsewhere = await ward.services.store.createWard("7A 病房");
  for (const [staffNumber, wardId, role] of [
    ["D1", ward.ward.id, "doctor"],
    ["N1", ward.ward.id, "nurse"],
    ["N2", ward.ward.id, "nurse"],
    ["N3", ward.ward.id, "nurse"],
    ["N4", ward.ward.id, "nurse"],
    ["N9", elsewhere.id, "nurse"],
  ] as const) {
    const account = { staffNumber, wardId, name: staffNumber, post: "職員", role, pin: PIN };
    granted(await createAccount(ward.asNurse(), { kind: "system" }, account));
  }
});
afterAll(() => ward.services.store.close());

const tablet = () => ({ id: ward.tablet.id, name: ward.tablet.name, wardId: ward.ward.id });

async function behind(staffCookie: string): Promise<Context> {
  const { services } = ward;
  const visitor = await resolveVisitor(services, { staff: staffCookie }, "test", new Date());
  return { services, visitor: { ...visitor, tablet: tablet() }, now: new Date() };
}

async function signedIn(staffNumber: string): Promise<string> {
  const context = { services: ward.services, visitor: { address: "test", tablet: tablet() }, now: new Date() };
  return granted(await signIn(context, { staffNumber, secret: PIN })).staffCookie;
}

const lastType = async (staffNumber: string) =>
  (await ward.services.store.streamEntries("staff", staffNumber)).at(-1)?.type;

test("one goes, the other comes: sessions and events change together", async () => {
  const first = await signedIn("N1");
  const swapped = granted(await swapStaff(await behind(first), { staffNumber: "n2", secret: PIN }));
  expect(swapped.isSamePlace).toBe(true);
  expect((await behind(first)).visitor.staff).toBeUndefined();
  expect((await behind(swapped.staffCookie)).visitor.staff?.staffNumber).toBe("N2");
  expect([await lastType("N1"), await lastType("N2")]).toEqual(["signed-out", "signed-in"]);
});

test("a wrong PIN leaves the first signed in, and counts", async () => {
  const first = await signedIn("N1");
  expect(codeOf(await swapStaff(await behind(first), { staffNumber: "N2", secret: "000000" }))).toBe("wrong-pin");
  expect((await behind(first)).visitor.staff?.staffNumber).toBe("N1");
  expect((await ward.services.store.wrongPin(`tablet:${ward.tablet.id}`))?.count).toBe(1);
});

test("someone of another ward may take over, but not what the first had open", async () => {
  const swapped = granted(await swapStaff(await behind(await signedIn("N1")), { staffNumber: "N9", secret: PIN }));
  expect(swapped.isSamePlace).toBe(false);
});

test("the colleagues of the ward are offered: who used this tablet last, then one's own role, then the others", async () => {
  await signedIn("N3");
  const { colleagues } = granted(await viewSwap(await behind(await signedIn("N1"))));
  expect(colleagues.map((one) => one.staffNumber)).toEqual(["N3", "N2", "N4", "D1"]);
});

test("nobody signed in, nobody to take over from", async () => {
  const stranger = { services: ward.services, visitor: { address: "test" }, now: new Date() };
  expect(codeOf(await swapStaff(stranger, { staffNumber: "N2", secret: PIN }))).toBe("not-signed-in");
  expect(codeOf(await viewSwap(stranger))).toBe("not-signed-in");
});
