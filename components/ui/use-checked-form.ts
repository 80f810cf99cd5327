"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type * as z from "zod";
import type { FormAction } from "./form-state.ts";
import { useActionForm } from "./use-action-form.ts";

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
  const form = useForm<Values>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaults,
    shouldFocusError: false,
  });
  const inWords = (code: string) => options.words[code] ?? code;

  const { errors, isLocal, state, problems, formProps } = useActionForm(options.action, (sent) => {
    // Autofill may change a field without an event, and React empties a PIN after the server has answered.
    for (const [name, value] of sent) {
      if (Object.hasOwn(options.defaults, name)) form.setValue(name as Path<Values>, value as Values[Path<Values>]);
    }
    // Asked here as well because react-hook-form answers too late for the native submission to go on.
    const parsed = options.schema.safeParse(form.getValues());
    if (parsed.success) {
      form.clearErrors();
      return {};
    }
    void form.handleSubmit(() => undefined)();
    const found = new Map<string, string>();
    for (const { path, message } of parsed.error.issues.toReversed()) found.set(path.join("."), inWords(message));
    const inOrder = Object.keys(options.defaults).filter((name) => found.has(name));
    return Object.fromEntries(inOrder.map((name) => [name, found.get(name) ?? ""]));
  });

  const errorOf = (name: Path<Values>): string | undefined => {
    const found = form.formState.errors[name]?.message;
    if (typeof found === "string") return inWords(found);
    return isLocal ? undefined : errors[name];
  };
  return { register: form.register, errorOf, values: state.values, problems, formProps };
}
