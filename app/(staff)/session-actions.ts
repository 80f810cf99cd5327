"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { PURPOSE_COOKIE, STAFF_COOKIE, TABLET_COOKIE } from "@/lib/session/cookies.ts";
import { signIn } from "@/lib/use-cases/sign-in.ts";
import { signOut } from "@/lib/use-cases/sign-out.ts";
import { swapStaff } from "@/lib/use-cases/swap-staff.ts";
import { dropCookie, setCookie } from "../cookie-jar";
import { homeOf, isOnSurfaceOf } from "../home-of";
import { ownPath } from "../own-path";
import { leave, refusedState } from "../refused";
import { requestContext } from "../request-context";
import { restoreStaffLocale } from "../staff-locale";

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await signIn(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    secret: String(form.get("secret") ?? ""),
  });
  if ("refusal" in result) {
    if (result.refusal.code === "tablet-in-patient-mode") leave(result.refusal);
    return refusedState(result.refusal, form, ["staffNumber"]);
  }
  await setCookie(STAFF_COOKIE, result.staffCookie);
  await restoreStaffLocale();
  if (result.tabletCookie) await setCookie(TABLET_COOKIE, result.tabletCookie, true);
  const next = ownPath(form.get("next"));
  redirect(next && isOnSurfaceOf(result.role, next) ? next : homeOf(result.role));
}

export async function swapStaffAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const result = await swapStaff(await requestContext(), {
    staffNumber: text("otherNumber") || text("staffNumber"),
    secret: String(form.get("secret") ?? ""),
  });
  const back = ownPath(form.get("back"));
  if ("refusal" in result) {
    if (result.refusal.code === "not-signed-in") leave(result.refusal, back);
    return refusedState(result.refusal, form, ["staffNumber", "otherNumber"]);
  }
  await setCookie(STAFF_COOKIE, result.staffCookie);
  await dropCookie(PURPOSE_COOKIE);
  redirect((result.isSamePlace && back) || homeOf(result.role));
}

export async function signOutAction(): Promise<void> {
  await signOut(await requestContext());
  await dropCookie(STAFF_COOKIE);
  await dropCookie(PURPOSE_COOKIE);
  redirect("/sign-in?notice=signed-out");
}
