"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state.ts";
import { CALL_REASONS } from "@/lib/consent/call-reason.ts";
import { pagesDone } from "@/lib/consent/progress.ts";
import { askQuestion, callNurse, unmarkQuestion } from "@/lib/use-cases/patient-steps.ts";
import { settleAtBedside } from "@/lib/use-cases/settle-at-bedside.ts";
import { answersOf, chosenFields } from "../answers-of";
import { refusedState } from "../refused";
import { requestContext } from "../request-context";
import { bedsideContext } from "./bedside-context";
import { inTime } from "./in-time";
import { readingHref } from "./reading-href";

/** A passage is marked or unmarked, or a nurse is called, as a rule to what is marked. */
export async function questionAction(form: FormData): Promise<void> {
  if (form.has("call")) return callAction(form);
  const isMarking = form.has("ask");
  const unitId = String(form.get(isMarking ? "ask" : "unmark") ?? "");
  const context = await bedsideContext(form);
  const { leaflet } = inTime(await (isMarking ? askQuestion(context, unitId) : unmarkQuestion(context, unitId)));
  // With a script the page changes where it is. Without one it is a new page, and opens at the passage.
  if ((await headers()).has("next-action")) return refresh();
  redirect(`${readingHref(leaflet, Number(form.get("step")))}#unit-${unitId}`);
}

async function callAction(form: FormData): Promise<void> {
  const reason = CALL_REASONS.find((one) => one === form.get("call")) ?? "help";
  inTime(await callNurse(await bedsideContext(form), reason));
  redirect(`/bedside/called?step=${Number(form.get("step")) || 0}`);
}

/** Staff record what they talked about with the patient; then the reading goes on where it was. */
export async function settleAction(_state: FormState, form: FormData): Promise<FormState> {
  const result = await settleAtBedside(await requestContext(), {
    ...answersOf(form),
    staffNumber: String(form.get("staffNumber") ?? ""),
    secret: String(form.get("secret") ?? ""),
  });
  if ("refusal" in result) return refusedState(result.refusal, form, ["staffNumber", ...chosenFields(form)]);
  redirect(readingHref(result.leaflet, pagesDone(result.leaflet, result.consent) + 1));
}
