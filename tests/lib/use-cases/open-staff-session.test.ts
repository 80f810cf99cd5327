import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { openStaffSession } from "../../../lib/use-cases/open-staff-session.ts";
import { codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

const PIN = "260912";
const MINUTE = 60_000;

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
  for (const staffNumber of ["N20", "N21"]) {
    const account = {
      staffNumber,
      name: "李小明",
      post: "註冊護士",
      role: "nurse" as const,
      wardId: ward.ward.id,
      pin: PIN,
    };
    granted(await createAccount(ward.asNurse(), { kind: "system" }, account));
  }
});
afterAll(() => ward.services.store.close());

/** A request from one of many tablets, nobody signed in. */
function fromTablet(id: string, now: Date): Context {
  return { services: ward.services, visitor: { address: id, tablet: { id, name: id, wardId: ward.ward.id } }, now };
}

test("PINs guessed in bulk from a hundred tablets at once: the account locks at the tenth, and then refuses the right one", async () => {
  const now = new Date();
  const answers: string[] = [];
  for (let tablet = 0; tablet < 100; tablet += 1) {
    const guess = await openStaffSession(fromTablet(`many-${tablet}`, now), {
      staffNumber: "N20",
      secret: String(100_000 + tablet),
    });
    answers.push(codeOf(guess) ?? "in");
  }
  expect(answers.filter((code) => code === "wrong-pin")).toHaveLength(10);
  expect(answers.filter((code) => code === "account-locked")).toHaveLength(90);
  const right = { staffNumber: "N20", secret: PIN };
  expect(codeOf(await openStaffSession(fromTablet("fresh", now), right))).toBe("account-locked");
  expect(codeOf(await openStaffSession(fromTablet("other", now), { staffNumber: "N21", secret: PIN }))).toBeUndefined();
  const later = new Date(now.getTime() + 16 * MINUTE);
  expect(codeOf(await openStaffSession(fromTablet("fresh", later), right))).toBeUndefined();
});

test("one tablet that guesses is locked long before any account is", async () => {
  let now = Date.now() + 60 * MINUTE;
  for (let guess = 1; guess <= 5; guess += 1) {
    const answer = await openStaffSession(fromTablet("one", new Date(now)), {
      staffNumber: "N21",
      secret: `wrong-${guess}`,
    });
    expect(codeOf(answer)).toBe("wrong-pin");
    now += 16_000;
  }
  const right = { staffNumber: "N21", secret: PIN };
  expect(codeOf(await openStaffSession(fromTablet("one", new Date(now)), right))).toBe("tablet-locked");
  expect(codeOf(await openStaffSession(fromTablet("two", new Date(now)), right))).toBeUndefined();
});
