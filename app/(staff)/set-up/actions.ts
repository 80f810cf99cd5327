"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { env } from "@/lib/env.ts";
import { createFirstAdministrator } from "@/lib/use-cases/administer-staff.ts";
import { refusedState } from "../../refused";
import { requestContext } from "../../request-context";

export async function firstAdministratorAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const keep = ["code", "staffNumber", "name"];
  if (text("pin") !== text("pinAgain")) {
    return refusedState({ code: "input-invalid", fields: { pinAgain: "pinsDiffer" } }, form, keep);
  }
  const result = await createFirstAdministrator(await requestContext(), {
    code: text("code"),
    expectedCode: env.setUpCode(),
    staffNumber: text("staffNumber"),
    name: text("name"),
    pin: text("pin"),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, keep);
  redirect("/sign-in?notice=account-created");
}
