"use client";

import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./decision-form.module.css";
import sheet from "./sheet.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Props = {
  action: FormAction;
  decisions: { value: string; title: string; hint: string }[];
  labels: { question: string; missing: string; reason: string; submit: string; busy: string; summary: string };
  heading: ReactNode;
  back: ReactNode;
};

/** Neither is chosen for the patient, and the reason is asked for only where it is recorded. */
export function DecisionForm({ action, decisions, labels, heading, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(
    action,
    (form): Record<string, string> => (form.has("decision") ? {} : { decision: labels.missing }),
  );
  const chosen = state.values?.decision;
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} ids={{ decision: `decision-${decisions[0]?.value}` }} />
        <div className={sheet.sheet}>
          <fieldset className={sheet.choices} {...(errors.decision ? { "aria-describedby": "decision-error" } : {})}>
            <legend>{labels.question}</legend>
            <ErrorLine id="decision-error">{errors.decision}</ErrorLine>
            {decisions.map(({ value, title, hint }) => (
              <RadioCard
                key={value}
                id={`decision-${value}`}
                name="decision"
                value={value}
                label={title}
                hint={hint}
                defaultChecked={value === chosen}
              />
            ))}
          </fieldset>
          <div className={styles.reason}>
            <Field id="reason" label={labels.reason} error={errors.reason}>
              <TextArea
                id="reason"
                name="reason"
                rows={3}
                defaultValue={state.values?.reason}
                hasError={Boolean(errors.reason)}
              />
            </Field>
          </div>
        </div>
      </div>
      <StepFoot start={back}>
        <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right" className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
