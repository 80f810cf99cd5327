"use client";

import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useCheckedForm } from "@/components/ui/use-checked-form.ts";
import { signInSchema } from "./account-schema.ts";
import { CheckedField } from "./checked-field.tsx";
import styles from "./form.module.css";

type Labels = {
  staffNumber: string;
  secret: string;
  submit: string;
  busy: string;
  summary: string;
  errors: Record<string, string>;
};

type Props = { action: FormAction; next?: string | undefined; labels: Labels };

export function SignInForm({ action, next, labels }: Props) {
  const { formProps, register, errorOf, problems, values } = useCheckedForm({
    action,
    schema: signInSchema,
    defaults: { staffNumber: "", secret: "" },
    words: labels.errors,
  });
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} />
      {next && <input type="hidden" name="next" value={next} />}
      <CheckedField
        {...register("staffNumber")}
        label={labels.staffNumber}
        error={errorOf("staffNumber")}
        defaultValue={values?.staffNumber}
        autoComplete="username"
        // The page's one task.
        autoFocus
        autoCapitalize="characters"
        spellCheck={false}
      />
      <CheckedField
        {...register("secret")}
        type="password"
        label={labels.secret}
        error={errorOf("secret")}
        autoComplete="current-password"
      />
      <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
