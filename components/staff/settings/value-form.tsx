"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { SettingForm, type SettingLabels } from "./setting-form.tsx";

type Props = {
  action: FormAction;
  name: string;
  value: string;
  isNumber?: boolean;
  labels: SettingLabels & { value: string };
};

/** A setting that is one line or one number. */
export function ValueForm({ action, name, value, isNumber = false, labels }: Props) {
  return (
    <SettingForm action={action} labels={labels}>
      {({ errors, values }) => (
        <Field id={name} label={labels.value} error={errors[name]}>
          <TextInput
            id={name}
            name={name}
            defaultValue={values?.[name] ?? value}
            hasError={Boolean(errors[name])}
            {...(isNumber ? { inputMode: "numeric" } : {})}
          />
        </Field>
      )}
    </SettingForm>
  );
}
