"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import sheet from "./sheet.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Props = {
  action: FormAction;
  labels: { doctorTold: string; missing: string; submit: string; busy: string; summary: string };
  heading: ReactNode;
  back: ReactNode;
};

export function CapacityForm({ action, labels, heading, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(
    action,
    (form): Record<string, string> =>
      String(form.get("doctorTold") ?? "").trim() ? {} : { doctorTold: labels.missing },
  );
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} />
        <div className={sheet.sheet}>
          <Field id="doctorTold" label={labels.doctorTold} error={errors.doctorTold}>
            <TextInput
              id="doctorTold"
              name="doctorTold"
              maxLength={60}
              defaultValue={state.values?.doctorTold}
              hasError={Boolean(errors.doctorTold)}
            />
          </Field>
        </div>
      </div>
      <StepFoot start={back}>
        <SubmitButton variant="danger" icon="stop" busyLabel={labels.busy} className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
