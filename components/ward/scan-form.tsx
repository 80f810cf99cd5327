"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./ward-home.module.css";

type Labels = { field: string; submit: string; busy: string };

/** A scanner is a keyboard that ends with Enter; so the field is a field, visible and labelled, with the focus in it. */
export function ScanForm({ action, labels }: { action: FormAction; labels: Labels }) {
  const { formProps, refusal, errors, state } = useActionForm(action);
  const error = errors.scan;
  return (
    <form {...formProps} className={styles.scan}>
      <RefusalNotice refusal={refusal} />
      <Field id="scan" label={labels.field} error={error}>
        <TextInput
          id="scan"
          name="scan"
          defaultValue={state.values?.scan}
          hasError={Boolean(error)}
          // The page's one task; whoever comes here has a scanner in hand.
          autoFocus
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
        />
      </Field>
      <SubmitButton busyLabel={labels.busy} icon="scan">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
