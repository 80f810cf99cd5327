"use client";

import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import sheet from "./sheet.module.css";

type Props = {
  action: FormAction;
  labels: { secret: string; missing: string; submit: string; busy: string; summary: string };
};

export function TakeOverForm({ action, labels }: Props) {
  const { formProps, errors, problems } = useActionForm(
    action,
    (form): Record<string, string> => (form.get("secret") ? {} : { secret: labels.missing }),
  );
  return (
    <form {...formProps} className={sheet.form}>
      <FormProblems title={labels.summary} {...problems} />
      <div className={sheet.pair}>
        <Field id="secret" label={labels.secret} error={errors.secret}>
          <TextInput
            id="secret"
            name="secret"
            type="password"
            autoComplete="current-password"
            hasError={Boolean(errors.secret)}
          />
        </Field>
      </div>
      <SubmitButton variant="secondary" icon="tablet" busyLabel={labels.busy} className={sheet.go}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
