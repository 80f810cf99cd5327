"use client";

import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useCheckedForm } from "@/components/ui/use-checked-form.ts";
import { firstAdministratorSchema } from "./account-schema.ts";
import { CheckedField } from "./checked-field.tsx";
import styles from "./form.module.css";

const FIELDS = ["code", "staffNumber", "name", "pin", "pinAgain"] as const;

type Labels = Record<(typeof FIELDS)[number] | "codeHint" | "pinHint" | "submit" | "busy" | "summary", string> & {
  errors: Record<string, string>;
};

export function FirstAdministratorForm({ action, labels }: { action: FormAction; labels: Labels }) {
  const { formProps, register, errorOf, problems, values } = useCheckedForm({
    action,
    schema: firstAdministratorSchema,
    defaults: { code: "", staffNumber: "", name: "", pin: "", pinAgain: "" },
    words: labels.errors,
  });
  const field = (name: (typeof FIELDS)[number]) => ({
    ...register(name),
    label: labels[name],
    error: errorOf(name),
  });
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} />
      <CheckedField {...field("code")} hint={labels.codeHint} defaultValue={values?.code} spellCheck={false} />
      <CheckedField
        {...field("staffNumber")}
        defaultValue={values?.staffNumber}
        autoComplete="username"
        spellCheck={false}
      />
      <CheckedField {...field("name")} defaultValue={values?.name} autoComplete="name" />
      <CheckedField {...field("pin")} hint={labels.pinHint} type="password" autoComplete="new-password" />
      <CheckedField {...field("pinAgain")} type="password" autoComplete="new-password" />
      <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
