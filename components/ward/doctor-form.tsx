"use client";

import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import sheet from "./sheet.module.css";

export type DoctorLabels = Record<"staffNumber" | "secret", { label: string; missing: string }> &
  Record<"submit" | "busy" | "summary", string> & {
    statement: { label: string; hint?: string; missing: string };
  };

type Props = {
  action: FormAction;
  /** The name of the field that the doctor's statement is sent in. */
  statement: string;
  /** Whoever is signed in, when that is a doctor. */
  staffNumber: string | undefined;
  labels: DoctorLabels;
};

/** A statement that only a doctor can make, made by staff number and PIN on whosever tablet it is. */
export function DoctorForm({ action, statement, staffNumber, labels }: Props) {
  const fields = { [statement]: labels.statement, staffNumber: labels.staffNumber, secret: labels.secret };
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, { missing }]) =>
        String(form.get(name) ?? "").trim() ? [] : [[name, missing]],
      ),
    ),
  );
  const { hint } = labels.statement;
  return (
    <form {...formProps} className={sheet.form}>
      <FormProblems title={labels.summary} {...problems} />
      <Field id={statement} label={labels.statement.label} hint={hint} error={errors[statement]}>
        <TextArea
          id={statement}
          name={statement}
          rows={3}
          defaultValue={state.values?.[statement]}
          {...(hint ? { "aria-describedby": `${statement}-hint` } : {})}
          hasError={Boolean(errors[statement])}
        />
      </Field>
      <div className={sheet.pair}>
        <Field id="staffNumber" label={labels.staffNumber.label} error={errors.staffNumber}>
          <TextInput
            id="staffNumber"
            name="staffNumber"
            defaultValue={state.values?.staffNumber ?? staffNumber}
            hasError={Boolean(errors.staffNumber)}
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Field>
        <Field id="secret" label={labels.secret.label} error={errors.secret}>
          <TextInput id="secret" name="secret" type="password" hasError={Boolean(errors.secret)} />
        </Field>
      </div>
      <SubmitButton variant="secondary" busyLabel={labels.busy} className={sheet.go}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
