import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

type Props = Omit<ComponentProps<typeof TextInput>, "id" | "hasHint" | "hasError"> & {
  name: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
};

/** Label, hint, message and text input of one field; the id is the name. */
export function CheckedField({ label, hint, error, ...input }: Props) {
  return (
    <Field id={input.name} label={label} hint={hint} error={error}>
      <TextInput {...input} id={input.name} hasHint={Boolean(hint)} hasError={Boolean(error)} required />
    </Field>
  );
}
