import { type FormEvent, useActionState, useState, useTransition } from "react";
import { requestFormReset } from "react-dom";
import type { FormAction, FormState } from "@/components/ui/form-state.ts";
import { ANSWER, sendStep } from "./send-step.ts";
import { unanswered } from "./unanswered.ts";

/**
 * As `useActionState`, for a form of the patient's pages: without JavaScript a plain one. With it, what the server did
 * not answer is sent again until it does, and what was typed stays until then.
 */
export function useStepState(action: FormAction) {
  const [first, submit] = useActionState(action, {});
  const [answer, setAnswer] = useState<FormState>();
  const [, startTransition] = useTransition();
  const state = answer ?? first;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    startTransition(async () => {
      const sent = await sendStep(() => action(state, data), ANSWER, unanswered.waiting("step"));
      if (!sent) return;
      startTransition(() => {
        requestFormReset(form);
        setAnswer(sent.answer);
      });
    });
  };
  return { state, formProps: { action: submit, onSubmit } };
}
