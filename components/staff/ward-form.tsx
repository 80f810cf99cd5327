"use client";

import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./form.module.css";

type Labels = { name: string; hint: string; missing: string; submit: string; busy: string; summary: string };

export function WardForm({ action, labels }: { action: FormAction; labels: Labels }) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    String(form.get("wardName")).trim() === "" ? { wardName: labels.missing } : {},
  );
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} />
      <div className={styles.row}>
        <Field id="wardName" label={labels.name} hint={labels.hint} error={errors.wardName}>
          <TextInput
            id="wardName"
            name="wardName"
            defaultValue={state.values?.wardName}
            hasHint
            hasError={Boolean(errors.wardName)}
            required
          />
        </Field>
        <SubmitButton busyLabel={labels.busy} variant="secondary">
          {labels.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
