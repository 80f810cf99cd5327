"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./afterwards-form.module.css";
import { ChoiceGroup } from "./choice-group.tsx";

type Option = { value: string; label: string };
type Props = {
  action: FormAction;
  choices: Record<"toldBy" | "manner", { legend: string; options: Option[] }>;
  labels: { note: string; noteHint: string; missing: string; submit: string; busy: string; summary: string };
  back: ReactNode;
};

const CHOICES = ["toldBy", "manner"] as const;

export function WithdrawForm({ action, choices, labels, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    Object.fromEntries(CHOICES.filter((name) => !form.get(name)).map((name) => [name, labels.missing])),
  );
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems
        title={labels.summary}
        {...problems}
        errors={withLegends(problems.errors, choices)}
        ids={{ toldBy: "toldBy-0", manner: "manner-0" }}
      />
      <div className={styles.sheet}>
        {CHOICES.map((name) => (
          <ChoiceGroup
            key={name}
            name={name}
            {...choices[name]}
            defaultValue={state.values?.[name]}
            error={errors[name]}
          />
        ))}
        <Field id="note" label={labels.note} hint={labels.noteHint} error={errors.note}>
          <TextArea
            id="note"
            name="note"
            rows={3}
            maxLength={500}
            defaultValue={state.values?.note}
            hasError={Boolean(errors.note)}
          />
        </Field>
      </div>
      <div className={styles.foot}>
        {back}
        <SubmitButton variant="danger" icon="undo" busyLabel={labels.busy}>
          {labels.submit}
        </SubmitButton>
      </div>
    </form>
  );
}

/** "Choose one" alone would not say of what. */
function withLegends(errors: Record<string, string>, choices: Props["choices"]): Record<string, string> {
  const legendOf = (name: string) => (name === "toldBy" || name === "manner" ? `${choices[name].legend} ` : "");
  return Object.fromEntries(Object.entries(errors).map(([name, words]) => [name, legendOf(name) + words]));
}
