"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./form.module.css";

type Labels = { pin: string; hint: string; tooShort: string; submit: string; busy: string; saved: string };

export function ResetPinForm({
  staffNumber,
  action,
  labels,
}: {
  staffNumber: string;
  action: FormAction;
  labels: Labels;
}) {
  const { formProps, errors, refusal, isAccepted } = useActionForm(action, (form) =>
    String(form.get("pin")).length < 6 ? { pin: labels.tooShort } : {},
  );
  const id = `pin-${staffNumber}`;
  return (
    <form {...formProps} className={styles.form}>
      <RefusalNotice refusal={refusal} />
      {isAccepted && (
        <Notice kind="info" role="status">
          {labels.saved}
        </Notice>
      )}
      <input type="hidden" name="staffNumber" value={staffNumber} />
      <div className={styles.row}>
        <Field id={id} label={labels.pin} hint={labels.hint} error={errors.pin}>
          <TextInput
            id={id}
            name="pin"
            type="password"
            autoComplete="new-password"
            hasHint
            hasError={Boolean(errors.pin)}
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
