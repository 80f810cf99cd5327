"use server";

import type { FormState } from "@/components/ui/form-state.ts";
import { settleQuestions } from "@/lib/use-cases/nurse-steps.ts";
import { answersOf, chosenFields } from "../../answers-of";
import { leadOn } from "../../lead-on";
import { requestContext } from "../../request-context";
import { forgetPages } from "./forget-pages";
import { stepRefused } from "./step-refused";

export async function settleQuestionsAction(consentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const context = await requestContext();
  const result = await settleQuestions(context, consentId, answersOf(form).settlements);
  if ("refusal" in result) return stepRefused(consentId, result.refusal, form, chosenFields(form));
  forgetPages();
  return leadOn(consentId, context);
}
