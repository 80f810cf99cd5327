"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { PURPOSE_COOKIE } from "@/lib/session/cookies.ts";
import { enterInError } from "@/lib/use-cases/enter-in-error.ts";
import { eraseConsent } from "@/lib/use-cases/erase-consent.ts";
import { choosePurpose } from "@/lib/use-cases/open-record.ts";
import { saveSearch } from "@/lib/use-cases/search-records.ts";
import { withdrawConsent } from "@/lib/use-cases/withdraw-consent.ts";
import { setCookie } from "../../cookie-jar";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";
import { readWithdrawal } from "../read-withdrawal";

export async function searchAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "").trim() || undefined;
  const statuses = form.getAll("statuses").map(String);
  const result = await saveSearch(await requestContext(), {
    text: text("text"),
    from: text("from"),
    to: text("to"),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(form.has("isDueForReview") ? { isDueForReview: true } : {}),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["text", "from", "to"]);
  redirect(`/records/search/${result.searchId}`);
}

export async function purposeAction(
  recordId: string | undefined,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const result = choosePurpose(await requestContext(), String(form.get("purpose") ?? ""));
  if ("refusal" in result) return refusedState(result.refusal, form);
  await setCookie(PURPOSE_COOKIE, result.purpose);
  redirect(recordId ? `/records/${recordId}` : "/records");
}

export async function withdrawAction(recordId: string, _state: FormState, form: FormData): Promise<FormState> {
  const read = readWithdrawal(form);
  const kept = ["toldBy", "manner", "note"];
  if ("fields" in read) return refusedState({ code: "input-invalid", fields: read.fields }, form, kept);
  const result = await withdrawConsent(await requestContext(), recordId, read);
  if ("refusal" in result) return refusedState(result.refusal, form, kept);
  redirect(`/records/${recordId}`);
}

export async function enterInErrorAction(recordId: string, _state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await enterInError(await requestContext(), recordId, {
    reason: text("reason"),
    actualHospitalNo: text("actualHospitalNo"),
    second: { staffNumber: text("secondNumber"), secret: text("secret") },
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["reason", "actualHospitalNo", "secondNumber"]);
  redirect(`/records/${recordId}`);
}

export async function eraseAction(recordId: string, _state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await eraseConsent(await requestContext(), recordId, {
    reason: text("reason"),
    isUnderstood: form.has("understood"),
    second: { staffNumber: text("secondNumber"), secret: text("secret") },
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["reason", "understood", "secondNumber"]);
  redirect(`/records/${recordId}/erased`);
}
