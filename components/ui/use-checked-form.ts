"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, useActionState, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { FormAction, FormState } from "./form-state.ts";

const UNTOUCHED: FormState = {};

/**
 * A form of several fields: checked in the browser by the schema that the server uses too, then sent as the
 * same native form. `words` turns the schema's codes into messages.
 */
export function useCheckedForm<Values extends FieldValues>(options: {
  action: FormAction;
  schema: z.ZodType<Values, Values>;
  defaults: DefaultValues<Values>;
  words: Record<string, string>;
}) {
  const [state, submit] = useActionState(options.action, UNTOUCHED);
  const form = useForm<Values>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaults,
    shouldFocusError: false,
    shouldUseNativeValidation: false,
  });
  const [attempt, setAttempt] = useState(0);
  const [edited, setEdited] = useState({ about: state, names: [] as string[] });
  const isChecked = useRef(false);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (isChecked.current) {
      isChecked.current = false;
      return;
    }
    event.preventDefault();
    const element = event.currentTarget;
    // Autofill may change a field without an event, and React empties a PIN after the server has answered.
    for (const [name, value] of new FormData(element)) {
      if (Object.hasOwn(options.defaults, name)) form.setValue(name as Path<Values>, value as Values[Path<Values>]);
    }
    const pass = () => {
      isChecked.current = true;
      element.requestSubmit();
    };
    void form.handleSubmit(pass, () => setAttempt((count) => count + 1))();
  };
  // The server's message stays until its field is changed.
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    setEdited((before) => ({ about: state, names: before.about === state ? [...before.names, name] : [name] }));
  };
  const errorOf = (name: Path<Values>): string | undefined => {
    const found = form.formState.errors[name]?.message;
    if (typeof found === "string") return options.words[found] ?? found;
    return edited.about === state && edited.names.includes(name) ? undefined : state.fieldErrors?.[name];
  };
  const errorsOf = (names: Path<Values>[]): Record<string, string> =>
    Object.fromEntries(names.flatMap((name) => (errorOf(name) ? [[name, errorOf(name) as string]] : [])));
  return {
    attempt,
    refusal: state.refusal,
    values: state.values,
    register: form.register,
    errorOf,
    errorsOf,
    formProps: { action: submit, onSubmit, onChange, noValidate: true },
  };
}
