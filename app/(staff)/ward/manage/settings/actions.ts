"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/ui/form-state.ts";
import type { SettingKey } from "@/lib/settings/settings.ts";
import { changeSetting } from "@/lib/use-cases/change-setting.ts";
import { refusedState } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { atTheirRows, labelFormatsOf } from "./label-formats-of";

export async function hospitalNameAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("hospitalName", text(form, "hospitalName"), form);
}

export async function declarationAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("declaration", { text: text(form, "text"), english: text(form, "english") }, form);
}

export async function validityDaysAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("validityDays", number(form, "validityDays"), form);
}

export async function withdrawalRolesAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("withdrawalRoles", form.getAll("withdrawalRoles"), form);
}

export async function retentionYearsAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("retentionYears", number(form, "retentionYears"), form);
}

export async function teachBackAction(_state: FormState, form: FormData): Promise<FormState> {
  return change("teachBack", form.has("teachBack"), form);
}

export async function labelFormatsAction(_state: FormState, form: FormData): Promise<FormState> {
  const chosen = labelFormatsOf(form);
  const formats = chosen.map(({ separator, fields }) => ({ separator, fields }));
  const { fieldErrors, ...state } = await change("labelFormats", formats, form);
  return fieldErrors ? { ...state, fieldErrors: atTheirRows(fieldErrors, chosen) } : state;
}

async function change(key: SettingKey, value: unknown, form: FormData): Promise<FormState> {
  const result = await changeSetting(await requestContext(), key, value);
  if ("refusal" in result)
    return refusedState(
      result.refusal,
      form,
      [...form.keys()].filter((name) => !name.startsWith("$")),
    );
  revalidatePath("/ward/manage/settings");
  return {};
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? "");
}

/** An empty field is no number, and not 0. */
function number(form: FormData, name: string): number {
  return Number(text(form, name).trim() || Number.NaN);
}
