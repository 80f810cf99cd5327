"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/ui/form-state.ts";
import type { StaffRole } from "@/lib/consent/actor.ts";
import type { Refusal } from "@/lib/consent/refusal.ts";
import { createStaff, createWard, resetPin, setStaffActive } from "@/lib/use-cases/administer-staff.ts";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";

export async function createWardAction(_state: FormState, form: FormData): Promise<FormState> {
  return finished(await createWard(await requestContext(), String(form.get("wardName") ?? "")), form, ["wardName"]);
}

export async function createStaffAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const wardId = text("wardId");
  const result = await createStaff(await requestContext(), {
    staffNumber: text("staffNumber"),
    name: text("name"),
    post: text("post"),
    role: text("role") as StaffRole,
    pin: text("pin"),
    ...(wardId ? { wardId } : {}),
  });
  return finished(result, form, ["staffNumber", "name", "post", "role", "wardId"]);
}

export async function resetPinAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await resetPin(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    pin: String(form.get("pin") ?? ""),
  });
  return finished(result, form, []);
}

export async function setActiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await setStaffActive(await requestContext(), {
    staffNumber: String(form.get("staffNumber") ?? ""),
    active: form.get("active") === "true",
  });
  return finished(result, form, []);
}

async function finished(result: object | { refusal: Refusal }, form: FormData, keep: string[]): Promise<FormState> {
  if ("refusal" in result) return refusedState(result.refusal, form, keep);
  revalidatePath("/administration");
  return {};
}
