"use client";

import { type FormEvent, useActionState, useState } from "react";
import type { FormAction, FormState } from "./form-state.ts";

const UNTOUCHED: FormState = {};

/**
 * A form for a server action that works without JavaScript too. `check` repeats in the browser what the
 * server will refuse, and returns the words by field; the server's own words win once it has answered.
 * React resets a form after its action, so inputs take their defaults from `state.values`.
 */
export function useActionForm(action: FormAction, check?: (form: FormData) => Record<string, string>) {
  const [state, submit] = useActionState(action, UNTOUCHED);
  const [found, setFound] = useState({ attempt: 0, about: state, errors: {} as Record<string, string> });

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const errors = check?.(new FormData(event.currentTarget)) ?? {};
    if (Object.keys(errors).length > 0) event.preventDefault();
    setFound({ attempt: found.attempt + 1, about: state, errors });
  };
  const isLocal = found.attempt > 0 && found.about === state;
  return {
    state,
    attempt: found.attempt,
    errors: (isLocal ? found.errors : state.fieldErrors) ?? {},
    refusal: isLocal ? undefined : state.refusal,
    formProps: { action: submit, onSubmit, noValidate: true },
  };
}
