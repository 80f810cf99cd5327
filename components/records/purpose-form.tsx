"use client";

import { ErrorLine } from "@/components/ui/error-line.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./purpose.module.css";

type Props = {
  action: FormAction;
  purposes: { value: string; title: string; hint: string }[];
  labels: { title: string; hint: string; missing: string; submit: string; busy: string; summary: string };
};

export function PurposeForm({ action, purposes, labels }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    form.has("purpose") ? {} : { purpose: labels.missing },
  );
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} ids={{ purpose: `purpose-${purposes[0]?.value}` }} />
      <fieldset aria-labelledby="purpose-title" {...(errors.purpose ? { "aria-describedby": "purpose-error" } : {})}>
        <h1 id="purpose-title">{labels.title}</h1>
        <p className={styles.hint}>{labels.hint}</p>
        <ErrorLine id="purpose-error">{errors.purpose}</ErrorLine>
        <div className={styles.cards}>
          {purposes.map((purpose) => (
            <RadioCard
              key={purpose.value}
              id={`purpose-${purpose.value}`}
              name="purpose"
              value={purpose.value}
              label={purpose.title}
              hint={purpose.hint}
              defaultChecked={purpose.value === state.values?.purpose}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
