"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { TextArea } from "@/components/ui/text-area.tsx";
import { SettingForm, type SettingLabels } from "./setting-form.tsx";

const WORDINGS = [
  ["text", "zh-HK"],
  ["english", "en"],
] as const;

type Props = {
  action: FormAction;
  declaration: { text: string; english: string };
  labels: SettingLabels & { text: string; english: string };
};

export function DeclarationForm({ action, declaration, labels }: Props) {
  return (
    <SettingForm action={action} labels={labels}>
      {({ errors, values }) =>
        WORDINGS.map(([name, language]) => (
          <Field key={name} id={name} label={labels[name]} error={errors[name]}>
            <TextArea
              id={name}
              name={name}
              lang={language}
              rows={3}
              defaultValue={values?.[name] ?? declaration[name]}
              hasError={Boolean(errors[name])}
            />
          </Field>
        ))
      }
    </SettingForm>
  );
}
