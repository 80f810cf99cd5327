"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state.ts";
import type { StaffRole } from "@/lib/consent/actor.ts";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { createWardStaff, resetWardPin, setWardStaffActive } from "@/lib/use-cases/manage-ward-staff.ts";
import { retireTablet, unlockTablet } from "@/lib/use-cases/manage-ward-tablets.ts";
import { refusedState } from "../../../refused";
import { requestContext } from "../../../request-context";

export async function createWardStaffAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await createWardStaff(await requestContext(), {
    staffNumber: text("staffNumber"),
    name: text("name"),
    post: text("post"),
    role: text("role") as StaffRole,
    pin: text("pin"),
  });
  return finished(result, form, ["staffNumber", "name", "post", "role"]);
}

export async function resetWardPinAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await resetWardPin(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    pin: String(form.get("pin") ?? ""),
  });
  return finished(result, form);
}

export async function setWardStaffActiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await setWardStaffActive(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    active: form.get("active") === "true",
  });
  return finished(result, form);
}

export async function unlockTabletAction(_state: FormState, form: FormData): Promise<FormState> {
  return finished(await unlockTablet(await requestContext(), String(form.get("tabletId") ?? "")), form);
}

export async function retireTabletAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await retireTablet(await requestContext(), String(form.get("tabletId") ?? ""));
  const state = await finished(result, form);
  if (state.refusal?.code !== "wrong-state") return state;
  const t = await getTranslations("manage.ward");
  return { refusal: { code: state.refusal.code, message: t("withPatientRefused") } };
}

async function finished(
  result: object | { refusal: Refusal },
  form: FormData,
  keep: string[] = [],
): Promise<FormState> {
  if ("refusal" in result) return refusedState(result.refusal as Refusal, form, keep);
  revalidatePath("/ward/manage");
  return {};
}
