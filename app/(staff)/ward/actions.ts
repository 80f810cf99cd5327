"use server";

import { redirect } from "next/navigation";
import { formatLook, LOOK_COOKIE, LOW_VISION_LOOK, STANDARD_LOOK } from "@/components/bedside/look.ts";
import type { FormState } from "@/components/ui/form-state.ts";
import { CHECK_IDS, type CheckAnswers } from "@/lib/consent/checks.ts";
import { HELP_MODES } from "@/lib/consent/help-mode.ts";
import { IDENTIFIERS } from "@/lib/consent/identifier.ts";
import { BEDSIDE_COOKIE, STAFF_COOKIE } from "@/lib/session/cookies.ts";
import { confirmConsent } from "@/lib/use-cases/confirm-consent.ts";
import { handOver } from "@/lib/use-cases/hand-over.ts";
import {
  abandonConsent,
  answerChecks,
  checkIdentity,
  confirmLabel,
  resumeConsent,
} from "@/lib/use-cases/nurse-steps.ts";
import { prepareConsent } from "@/lib/use-cases/prepare-consent.ts";
import { scanLabel } from "@/lib/use-cases/scan-label.ts";
import { dropCookie, setCookie } from "../../cookie-jar";
import { leadOn } from "../../lead-on";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";
import { forgetPages } from "./forget-pages";
import { SIGNING_PLAN_FIELDS, signingPlanOf } from "./signing-plan-form";
import { stepRefused } from "./step-refused";

export async function scanAction(_state: FormState, form: FormData): Promise<FormState> {
  const context = await requestContext();
  const result = await scanLabel(context, String(form.get("scan") ?? ""));
  if ("refusal" in result) return refusedState(result.refusal, form, ["scan"]);
  if ("consentId" in result) return leadOn(result.consentId, context);
  redirect(`/ward/new?scan=${result.scanId}`);
}

const LABEL_FIELDS = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const;

export async function enterLabelAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const context = await requestContext();
  const result = await prepareConsent(context, {
    label: {
      nameLatin: text("nameLatin"),
      nameChinese: text("nameChinese"),
      hospitalNo: text("hospitalNo"),
      episodeNo: text("episodeNo"),
    },
    labelSource: "typed",
    leafletId: text("leafletId"),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, [...LABEL_FIELDS]);
  return leadOn(result.consentId, context);
}

export async function confirmLabelAction(consentId: string): Promise<FormState> {
  const result = await confirmLabel(await requestContext(), consentId);
  if ("refusal" in result) return stepRefused(consentId, result.refusal);
  redirect(`/ward/${consentId}/identity`);
}

export async function cancelAction(consentId: string): Promise<FormState> {
  const result = await abandonConsent(await requestContext(), consentId, "wrong-patient");
  if ("refusal" in result) return stepRefused(consentId, result.refusal);
  forgetPages();
  redirect("/ward");
}

export async function mismatchAction(consentId: string): Promise<FormState> {
  const result = await abandonConsent(await requestContext(), consentId, "label-mismatch");
  if ("refusal" in result) return stepRefused(consentId, result.refusal);
  forgetPages();
  redirect(`/ward/${consentId}/mismatch`);
}

export async function identityAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await checkIdentity(await requestContext(), consentId, {
    identifiers: IDENTIFIERS.filter((name) => form.has(name)),
    confirmedBy: String(form.get("confirmedBy") ?? ""),
  });
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, [...IDENTIFIERS, "confirmedBy"]);
  redirect(`/ward/${consentId}/checks`);
}

export async function checksAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const answers = Object.fromEntries(
    CHECK_IDS.flatMap((id) => (form.get(id) === null ? [] : [[id, String(form.get(id))]])),
  ) as Partial<CheckAnswers>;
  const result = await answerChecks(await requestContext(), consentId, {
    answers,
    doctorTold: String(form.get("doctorTold") ?? ""),
  });
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, [...CHECK_IDS, "doctorTold"]);
  redirect(result.consent.status === "deferred" ? `/ward/${consentId}/status` : `/ward/${consentId}/hand-over`);
}

export async function handOverAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const helpMode = HELP_MODES.find((mode) => mode === form.get("helpMode")) ?? "self";
  const result = await handOver(await requestContext(), consentId, {
    helpMode,
    plan: signingPlanOf(form),
    printAsCodes: form.has("printAsCodes"),
  });
  if ("refusal" in result) {
    return stepRefused(consentId, result.refusal, form, ["helpMode", "printAsCodes", ...SIGNING_PLAN_FIELDS]);
  }
  await dropCookie(STAFF_COOKIE);
  await setCookie(LOOK_COOKIE, formatLook(helpMode === "low-vision" ? LOW_VISION_LOOK : STANDARD_LOOK));
  await setCookie(BEDSIDE_COOKIE, result.bedsideCookie);
  redirect("/bedside");
}

export async function resumeAction(consentId: string): Promise<FormState> {
  const context = await requestContext();
  const result = await resumeConsent(context, consentId);
  if ("refusal" in result) return refusedState(result.refusal);
  return leadOn(consentId, context);
}

export async function confirmAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await confirmConsent(await requestContext(), consentId, {
    sawPatientSign: form.has("sawPatientSign"),
    askedPatient: form.has("askedPatient"),
    questionsAnswered: form.has("questionsAnswered"),
  });
  if ("refusal" in result) {
    return refusedState(result.refusal, form, ["sawPatientSign", "askedPatient", "questionsAnswered"]);
  }
  redirect(`/ward/${consentId}/completed`);
}
