"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./afterwards-form.module.css";

type Texts = "reason" | "actualHospitalNo" | "secondNumber" | "secret";
type Props = {
  action: FormAction;
  labels: Record<Texts, { label: string; hint?: string; missing?: string }> & {
    second: ReactNode;
    submit: string;
    busy: string;
    summary: string;
  };
  back: ReactNode;
};

const NEEDED = ["reason", "secondNumber", "secret"] as const;

export function ErrorForm({ action, labels, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    Object.fromEntries(
      NEEDED.filter((name) => String(form.get(name) ?? "").trim() === "").map((name) => [
        name,
        labels[name].missing ?? "",
      ]),
    ),
  );
  const field = (name: Texts, input: ReactNode) => (
    <Field id={name} label={labels[name].label} hint={labels[name].hint} error={errors[name]}>
      {input}
    </Field>
  );
  const given = (name: Texts) => ({ id: name, name, hasError: Boolean(errors[name]), spellCheck: false });
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} />
      <div className={styles.sheet}>
        {field(
          "reason",
          <TextArea {...given("reason")} rows={3} maxLength={500} defaultValue={state.values?.reason} />,
        )}
        {field(
          "actualHospitalNo",
          <TextInput
            {...given("actualHospitalNo")}
            hasHint
            defaultValue={state.values?.actualHospitalNo}
            autoCapitalize="characters"
          />,
        )}
        <div className={styles.second}>
          {labels.second}
          <div className={styles.pair}>
            {field(
              "secondNumber",
              <TextInput
                {...given("secondNumber")}
                defaultValue={state.values?.secondNumber}
                autoCapitalize="characters"
              />,
            )}
            {field("secret", <TextInput {...given("secret")} type="password" />)}
          </div>
        </div>
      </div>
      <div className={styles.foot}>
        {back}
        <SubmitButton variant="danger" icon="stop" busyLabel={labels.busy}>
          {labels.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
