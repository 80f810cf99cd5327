"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { changedLook, formatLook, LOOK_COOKIE } from "@/components/bedside/look.ts";
import type { FormState } from "@/components/ui/form-state.ts";
import { heldSignature } from "@/lib/consent/held-signature.ts";
import { pagesDone } from "@/lib/consent/progress.ts";
import type { StaffSignatoryRole } from "@/lib/consent/signatory.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { STAFF_LOCALE_COOKIE } from "@/lib/messages/locale.ts";
import { BEDSIDE_COOKIE, STAFF_COOKIE } from "@/lib/session/cookies.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { identifySignatory } from "@/lib/use-cases/identify-signatory.ts";
import { declineConsent, deferConsent, handBack, turnPage } from "@/lib/use-cases/patient-steps.ts";
import { signConsent } from "@/lib/use-cases/sign-consent.ts";
import { takeBack } from "@/lib/use-cases/take-back.ts";
import { dropCookie, setCookie } from "../cookie-jar";
import { leadOn } from "../lead-on";
import { localeAction } from "../locale-action";
import { granted, refusedState } from "../refused";
import { requestContext } from "../request-context";
import { restoreStaffLocale } from "../staff-locale";
import { bedsideContext } from "./bedside-context";
import { endTurn } from "./close-turn";
import { inTime } from "./in-time";
import { readingSettings } from "./reading-settings";

/** Begins, or goes on where an earlier reading stopped. */
export async function startReadingAction(): Promise<void> {
  const { consent, leaflet } = granted(await viewBedside(await requestContext()));
  const done = pagesDone(leaflet, consent);
  redirect(done < leafletPages(leaflet).length ? `/bedside/read/${done + 1}` : "/bedside/review");
}

export async function turnPageAction(form: FormData): Promise<void> {
  const step = Number(form.get("step"));
  const { leaflet } = inTime(await turnPage(await bedsideContext(form), step - 1));
  redirect(step < leafletPages(leaflet).length ? `/bedside/read/${step + 1}` : "/bedside/review");
}

/** To the signature, or, while something holds it, back to the review, which then says what. */
export async function wantToSignAction(): Promise<void> {
  const { consent, leaflet } = granted(await viewBedside(await requestContext()));
  const held = heldSignature(leaflet, consent);
  redirect(held ? `/bedside/review?refused=${held.refusal.code}` : "/bedside/sign");
}

export async function toDeclineAction(): Promise<void> {
  redirect("/bedside/decline");
}

export async function deferAction(form: FormData): Promise<void> {
  const context = await bedsideContext(form);
  await endTurn(context, await deferConsent(context));
}

export async function declineAction(form: FormData): Promise<void> {
  if (form.has("handBack")) return handBackAction();
  const context = await bedsideContext(form);
  await endTurn(context, await declineConsent(context, textOf(form.get("reason"))));
}

export async function handBackAction(): Promise<void> {
  const context = await requestContext();
  await endTurn(context, await handBack(context, "patient-asked"));
}

export async function notMeAction(form: FormData): Promise<void> {
  const context = await bedsideContext(form);
  await endTurn(context, await handBack(context, "not-me"));
}

export async function lookAction(form: FormData): Promise<void> {
  const { look } = await readingSettings();
  const asked = { textSize: form.get("textSize"), contrast: form.get("contrast") };
  await setCookie(LOOK_COOKIE, formatLook(changedLook(look, asked)));
}

/** For this patient alone: whoever unlocks the tablet has their own language again. */
export async function patientLocaleAction(form: FormData): Promise<void> {
  if (!(await cookies()).has(STAFF_LOCALE_COOKIE)) await setCookie(STAFF_LOCALE_COOKIE, await getLocale());
  await localeAction(form);
}

/** A witness or doctor says who they are; the pad then opens for them. */
export async function identifyAction(role: StaffSignatoryRole, _state: FormState, form: FormData): Promise<FormState> {
  const result = await identifySignatory(await requestContext(), {
    role,
    staffNumber: String(form.get("staffNumber") ?? ""),
    secret: String(form.get("secret") ?? ""),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["staffNumber"]);
  redirect("/bedside/sign");
}

export async function typeNameAction(submissionId: string, _state: FormState, form: FormData): Promise<FormState> {
  const typedName = String(form.get("typedName") ?? "");
  const context = await requestContext();
  const result = await signConsent(context, { submissionId, method: "typed", typedName });
  if ("refusal" in result) return refusedState(result.refusal, form, ["typedName"]);
  if (result.receipt.isComplete) await endTurn(context, result);
  redirect("/bedside/sign");
}

export async function takeBackAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await takeBack(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    secret: String(form.get("secret") ?? ""),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["staffNumber"]);
  await dropCookie(BEDSIDE_COOKIE);
  await dropCookie(LOOK_COOKIE);
  await restoreStaffLocale();
  await setCookie(STAFF_COOKIE, result.staffCookie);
  return leadOn(result.consentId);
}

/** As it was typed: a form sends each end of line as two characters, which a limit would count. */
function textOf(field: FormDataEntryValue | null): string {
  return String(field ?? "").replaceAll("\r\n", "\n");
}
