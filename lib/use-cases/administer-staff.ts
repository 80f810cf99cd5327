import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Actor } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { isStaffNumber } from "../session/auth.ts";
import { replacePin, switchAccount } from "./change-account.ts";
import type { Context } from "./context.ts";
import { isStrongEnough } from "./pin-strength.ts";
import { ADMINISTRATION_ROLES, actorOf, requireStaff } from "./require-staff.ts";
import { staffEvent } from "./staff-event.ts";

export const newStaffSchema = z
  .object({
    staffNumber: z.string().trim().toUpperCase().refine(isStaffNumber, "staffNumberMalformed"),
    name: z.string().trim().min(1, "nameMissing").max(60, "tooLong"),
    post: z.string().trim().min(1, "postMissing").max(60, "tooLong"),
    role: z.enum(["nurse", "ward-manager", "doctor", "records-officer", "administrator"], "roleMissing"),
    wardId: z.string().optional(),
    pin: z.string().refine(isStrongEnough, "pinTooWeak"),
  })
  .refine((staff) => !needsWard(staff.role) || Boolean(staff.wardId), { path: ["wardId"], message: "wardMissing" });

export type NewStaff = z.input<typeof newStaffSchema>;

function needsWard(role: string): boolean {
  return role === "nurse" || role === "ward-manager" || role === "doctor";
}

/** The first administrator, by the one-time code that the server printed at its start. */
export async function createFirstAdministrator(
  context: Context,
  input: { code: string; expectedCode: string | undefined; staffNumber: string; name: string; pin: string },
): Promise<{ staffNumber: string } | { refusal: Refusal }> {
  if (context.visitor.patientMode) return refuse("tablet-in-patient-mode");
  if (!(await isWithoutAdministrator(context))) return refuse("set-up-done");
  if (!input.expectedCode || !isSame(input.code.trim(), input.expectedCode)) return refuse("set-up-code-wrong");
  const { staffNumber, name, pin } = input;
  return createAccount(
    context,
    { kind: "system" },
    { staffNumber, name, pin, post: "系統管理員", role: "administrator" },
  );
}

export async function isWithoutAdministrator(context: Context): Promise<boolean> {
  const members = await context.services.store.staffMembers();
  return !members.some((member) => member.role === "administrator" && member.active);
}

/** The lists of the administrator's page. */
export async function viewAdministration(context: Context) {
  const found = requireStaff(context.visitor, ADMINISTRATION_ROLES);
  if ("refusal" in found) return found;
  const { store } = context.services;
  const [wards, members, tablets] = await Promise.all([store.wards(), store.staffMembers(), store.tablets()]);
  return { staff: found.staff, wards, members, tablets };
}

export async function createWard(context: Context, name: string): Promise<{ wardId: string } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, ADMINISTRATION_ROLES);
  if ("refusal" in found) return found;
  const trimmed = name.trim();
  if (trimmed === "" || [...trimmed].length > 40) return refuse("input-invalid", { wardName: "nameMissing" });
  const ward = await context.services.store.createWard(trimmed);
  await context.services.store.append({
    entries: [
      staffEvent("ward-created", found.staff.staffNumber, actorOf(found.staff), context.now, {
        wardId: ward.id,
        name: ward.name,
      }),
    ],
  });
  return { wardId: ward.id };
}

export async function createStaff(
  context: Context,
  input: NewStaff,
): Promise<{ staffNumber: string } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, ADMINISTRATION_ROLES);
  if ("refusal" in found) return found;
  if (input.wardId && !(await context.services.store.ward(input.wardId)))
    return refuse("input-invalid", { wardId: "wardMissing" });
  return createAccount(context, actorOf(found.staff), input);
}

export async function resetPin(
  context: Context,
  input: { staffNumber: string; pin: string },
): Promise<object | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, ADMINISTRATION_ROLES);
  if ("refusal" in found) return found;
  const member = await context.services.store.staffByNumber(input.staffNumber);
  if (!member) return refuse("input-invalid", { staffNumber: "staffNumberMalformed" });
  return replacePin(context, actorOf(found.staff), member, input.pin);
}

export async function setStaffActive(
  context: Context,
  input: { staffNumber: string; active: boolean },
): Promise<object | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, ADMINISTRATION_ROLES);
  if ("refusal" in found) return found;
  const member = await context.services.store.staffByNumber(input.staffNumber);
  if (!member || member.staffNumber === found.staff.staffNumber) return refuse("not-permitted");
  return switchAccount(context, actorOf(found.staff), member, input.active);
}

export async function createAccount(
  context: Context,
  actor: Actor,
  input: NewStaff,
): Promise<{ staffNumber: string } | { refusal: Refusal }> {
  const parsed = newStaffSchema.safeParse(input);
  if (!parsed.success) {
    return refuse(
      "input-invalid",
      Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])),
    );
  }
  const { staffNumber, name, post, role, wardId, pin } = parsed.data;
  const { store, auth } = context.services;
  if (await store.staffByNumber(staffNumber)) return refuse("staff-number-taken", { staffNumber: "staffNumberTaken" });
  const { internalAdapter, password } = await auth.$context;
  const ward = needsWard(role) ? (wardId ?? null) : null;
  const user = await internalAdapter.createUser(
    {
      name,
      email: `${staffNumber.toLowerCase()}@staff.invalid`,
      emailVerified: false,
      username: staffNumber,
      displayUsername: staffNumber,
      post,
      role,
      wardId: ward,
      active: true,
    },
    { method: "admin" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: await password.hash(pin),
  });
  const data = { role, wardId: ward };
  await store.append({ entries: [staffEvent("account-created", staffNumber, actor, context.now, data)] });
  return { staffNumber };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
