"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state.ts";
import { refuse } from "@/lib/consent/refusal.ts";
import { findCapacity, treatWithoutConsent } from "@/lib/use-cases/doctor-steps.ts";
import { doubtCapacity, recordDecision } from "@/lib/use-cases/nurse-steps.ts";
import { scanWristband } from "@/lib/use-cases/scan-wristband.ts";
import { takeOver } from "@/lib/use-cases/take-over.ts";
import { leadOn } from "../../lead-on";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";
import { forgetPages } from "./forget-pages";
import { stepRefused } from "./step-refused";

export async function scanWristbandAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await scanWristband(await requestContext(), consentId, text(form, "wristband"));
  if (!("refusal" in result)) {
    forgetPages();
    if (!result.isMatch) redirect(`/ward/${consentId}/mismatch`);
    return {};
  }
  const state = await stepRefused(consentId, result.refusal);
  if (result.refusal.code !== "label-unreadable") return state;
  const t = await getTranslations("ward.identity");
  return { refusal: { code: result.refusal.code, message: t("scanUnreadable") } };
}

export async function takeOverAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await takeOver(await requestContext(), consentId, { secret: text(form, "secret") });
  if ("refusal" in result) return refusedState(result.refusal);
  return leadOn(consentId);
}

export async function recordDecisionAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const keep = ["decision", "reason"];
  const decision = (["deferred", "declined"] as const).find((one) => one === form.get("decision"));
  if (!decision) return refusedState(refuse("input-invalid", { decision: "choiceMissing" }).refusal, form, keep);
  const result = await recordDecision(await requestContext(), consentId, { decision, reason: text(form, "reason") });
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, keep);
  forgetPages();
  redirect(`/ward/${consentId}/status`);
}

export async function doubtCapacityAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await doubtCapacity(await requestContext(), consentId, text(form, "doctorTold"));
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, ["doctorTold"]);
  forgetPages();
  redirect(`/ward/${consentId}/status`);
}

export async function findCapacityAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const result = await findCapacity(await requestContext(), consentId, {
    finding: text(form, "finding"),
    doctor: doctorOf(form),
  });
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, ["finding", "staffNumber"]);
  return leadOn(consentId);
}

export async function treatWithoutConsentAction(
  consentId: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const result = await treatWithoutConsent(await requestContext(), consentId, {
    grounds: text(form, "grounds"),
    doctor: doctorOf(form),
  });
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, ["grounds", "staffNumber"]);
  forgetPages();
  redirect(`/ward/${consentId}/status`);
}

function doctorOf(form: FormData) {
  return { staffNumber: text(form, "staffNumber"), secret: text(form, "secret") };
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? "");
}
