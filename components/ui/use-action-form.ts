"use client";

import { type FormEvent, useActionState, useState } from "react";
import type { FormAction, FormState } from "./form-state.ts";

const UNTOUCHED: FormState = {};
const NONE: Record<string, string> = {};

/** A form for a server action that works without JavaScript too; see `useFormProblems`. */
export function useActionForm(action: FormAction, check?: (form: FormData) => Record<string, string>) {
  const [state, submit] = useActionState(action, UNTOUCHED);
  const { formProps, ...form } = useFormProblems(state, check);
  return {
    ...form,
    state,
    /** The server has answered and accepted; the page stayed. */
    isAccepted: !form.isLocal && state !== UNTOUCHED && !state.refusal && !state.fieldErrors,
    formProps: { ...formProps, action: submit },
  };
}

/**
 * What is wrong with a form whose action left it in `state`. `check` repeats in the browser what the
 * server will refuse, and returns the words by field; the server's own words win once it has answered.
 * React resets a form after its action, so inputs take their defaults from `state.values`.
 */
export function useFormProblems(state: FormState, check?: (form: FormData) => Record<string, string>) {
  const [found, setFound] = useState({ attempt: 0, about: state, errors: NONE });
  const [edited, setEdited] = useState({ about: NONE, names: [] as string[] });

  const isLocal = found.attempt > 0 && found.about === state;
  const errors = (isLocal ? found.errors : state.fieldErrors) ?? NONE;
  const refusal = isLocal ? undefined : state.refusal;
  const editedNames = edited.about === errors ? edited.names : [];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const problems = check?.(new FormData(event.currentTarget)) ?? NONE;
    if (Object.keys(problems).length > 0) event.preventDefault();
    setFound({ attempt: found.attempt + 1, about: state, errors: problems });
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    if (Object.hasOwn(errors, name)) setEdited({ about: errors, names: [...editedNames, name] });
  };
  return {
    isLocal,
    refusal,
    /** For the fields: a message goes when its field is changed. */
    errors: Object.fromEntries(Object.entries(errors).filter(([name]) => !editedNames.includes(name))),
    /** For the list on top, which stays as it was until the next press: it takes the focus whenever it changes. */
    problems: { refusal, errors, attempt: found.attempt },
    formProps: { onSubmit, onChange, noValidate: true },
  };
}
