"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { askLiveConsent } from "@/lib/use-cases/check-live-consent.ts";
import { enterInError } from "@/lib/use-cases/enter-in-error.ts";
import { keepScan } from "@/lib/use-cases/kept-form.ts";
import { denyWitness } from "@/lib/use-cases/nurse-steps.ts";
import { preparePaper } from "@/lib/use-cases/prepare-paper.ts";
import { keepBlank } from "@/lib/use-cases/print-blank.ts";
import { withdrawConsent } from "@/lib/use-cases/withdraw-consent.ts";
import { leadOn } from "../../lead-on";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";
import { readWithdrawal } from "../read-withdrawal";

export async function denyWitnessAction(consentId: string): Promise<FormState> {
  const result = await denyWitness(await requestContext(), consentId);
  if ("refusal" in result) return refusedState(result.refusal);
  redirect("/ward");
}

export async function withdrawAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const read = readWithdrawal(form);
  const kept = ["toldBy", "manner", "note"];
  if ("fields" in read) return refusedState({ code: "input-invalid", fields: read.fields }, form, kept);
  const context = await requestContext();
  const result = await withdrawConsent(context, consentId, read);
  if ("refusal" in result) return refusedState(result.refusal, form, kept);
  const isOwn = result.consent.ward.id === context.visitor.staff?.wardId;
  if (isOwn) return leadOn(consentId);
  redirect(`/ward/${consentId}/withdraw`);
}

export async function enterInErrorAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await enterInError(await requestContext(), consentId, {
    reason: text("reason"),
    actualHospitalNo: text("actualHospitalNo"),
    second: { staffNumber: text("secondNumber"), secret: text("secret") },
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["reason", "actualHospitalNo", "secondNumber"]);
  return leadOn(consentId);
}

const LABEL_FIELDS = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const;

/** A label scanned to fill in the form of `page`. */
export async function scanForAction(page: "paper" | "blank", _state: FormState, form: FormData): Promise<FormState> {
  const result = await keepScan(await requestContext(), String(form.get("scan") ?? ""));
  if ("refusal" in result) return refusedState(result.refusal, form, ["scan"]);
  redirect(`/ward/${page}?scan=${result.formId}`);
}

export async function paperLabelAction(
  labelSource: "scanned" | "typed",
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const leafletId = String(form.get("leafletId") ?? "");
  const result = await preparePaper(await requestContext(), { label: labelOf(form), labelSource, leafletId });
  if ("refusal" in result) return refusedState(result.refusal, form, [...LABEL_FIELDS, "leafletId"]);
  redirect(`/ward/${result.consentId}/paper`);
}

export async function blankAction(_state: FormState, form: FormData): Promise<FormState> {
  const leafletId = String(form.get("leafletId") ?? "");
  const result = await keepBlank(await requestContext(), { leafletId, label: labelOf(form) });
  if ("refusal" in result) return refusedState(result.refusal, form, [...LABEL_FIELDS, "leafletId"]);
  redirect(`/ward/blank/${result.formId}`);
}

export async function askLiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await askLiveConsent(await requestContext(), String(form.get("scan") ?? ""));
  if ("refusal" in result) return refusedState(result.refusal, form, ["scan"]);
  redirect(`/ward/live/${result.formId}`);
}

function labelOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    nameLatin: text("nameLatin"),
    nameChinese: text("nameChinese"),
    hospitalNo: text("hospitalNo"),
    episodeNo: text("episodeNo"),
  };
}
