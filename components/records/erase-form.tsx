"use client";

import type { ReactNode } from "react";
import styles from "@/components/consent/afterwards-form.module.css";
import { ChoiceGroup } from "@/components/consent/choice-group.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";

type Labels = Record<
  | "reason"
  | "reasonMissing"
  | "understood"
  | "understoodMissing"
  | "second"
  | "first"
  | "secondNumber"
  | "secondNumberMissing"
  | "secret"
  | "secretMissing"
  | "submit"
  | "busy"
  | "summary",
  string
>;

type Props = { action: FormAction; reasons: { value: string; label: string }[]; labels: Labels; back: ReactNode };

const NEEDED = ["reason", "understood", "secondNumber", "secret"] as const;

export function EraseForm({ action, reasons, labels, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) => {
    const missing = NEEDED.filter((name) => String(form.get(name) ?? "").trim() === "");
    return Object.fromEntries(missing.map((name) => [name, labels[`${name}Missing`]]));
  });
  const text = (name: "secondNumber" | "secret", props: { type?: string; autoCapitalize?: string }) => (
    <Field id={name} label={labels[name]} error={errors[name]}>
      <TextInput
        id={name}
        name={name}
        hasError={Boolean(errors[name])}
        spellCheck={false}
        defaultValue={state.values?.[name]}
        {...props}
      />
    </Field>
  );
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} ids={{ reason: "reason-0" }} />
      <div className={styles.sheet}>
        <ChoiceGroup
          name="reason"
          legend={labels.reason}
          options={reasons}
          defaultValue={state.values?.reason}
          error={errors.reason}
        />
        <div className={styles.second}>
          <div>
            <h2>{labels.second}</h2>
            <p className={styles.hint}>{labels.first}</p>
          </div>
          <div className={styles.pair}>
            {text("secondNumber", { autoCapitalize: "characters" })}
            {text("secret", { type: "password" })}
          </div>
        </div>
        <div>
          <ErrorLine id="understood-error">{errors.understood}</ErrorLine>
          <TickCard id="understood" name="understood" label={labels.understood} />
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
