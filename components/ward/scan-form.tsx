"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import type { CameraLabels } from "./camera-labels.ts";
import { CameraScanner } from "./camera-scanner.tsx";
import styles from "./scan-form.module.css";
import { useScannerKeys } from "./use-scanner-keys.ts";

type Props = {
  action: FormAction;
  labels: { field: string; submit: string; busy: string; camera: CameraLabels };
  enterHref: string;
};

/** A scanner is a keyboard; so the field is a field, visible and labelled, with the focus in it. */
export function ScanForm({ action, labels, enterHref }: Props) {
  const { formProps, refusal, errors, state } = useActionForm(action);
  const onKeyDown = useScannerKeys();
  const error = errors.scan;
  return (
    <form {...formProps} className={styles.scan}>
      <RefusalNotice refusal={refusal} />
      <Field id="scan" label={labels.field} error={error}>
        <div className={styles.row}>
          <TextInput
            id="scan"
            name="scan"
            defaultValue={state.values?.scan}
            hasError={Boolean(error)}
            onKeyDown={onKeyDown}
            // The page's one task; whoever comes here has a scanner in hand.
            autoFocus
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
          />
          <SubmitButton variant="secondary" busyLabel={labels.busy}>
            {labels.submit}
          </SubmitButton>
        </div>
      </Field>
      <CameraScanner fieldId="scan" labels={labels.camera} byHandHref={enterHref} variant="primary" />
    </form>
  );
}
