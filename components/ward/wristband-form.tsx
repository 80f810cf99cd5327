"use client";

import { Field } from "@/components/ui/field.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import type { CameraLabels } from "./camera-labels.ts";
import { CameraScanner } from "./camera-scanner.tsx";
import { useScannerKeys } from "./use-scanner-keys.ts";
import styles from "./wristband-form.module.css";

type Props = { action: FormAction; labels: { field: string; submit: string; busy: string; camera: CameraLabels } };

/** A second scan in place of a tick. Nothing of what was scanned comes back, so the next scan finds the field empty. */
export function WristbandForm({ action, labels }: Props) {
  const { formProps, refusal } = useActionForm(action);
  const onKeyDown = useScannerKeys();
  return (
    <form {...formProps} className={styles.form}>
      <RefusalNotice refusal={refusal} />
      <Field id="wristband" label={labels.field}>
        <div className={styles.row}>
          <TextInput
            id="wristband"
            name="wristband"
            onKeyDown={onKeyDown}
            // The wristband is in the other hand already.
            autoFocus
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
          />
          <SubmitButton variant="quiet" busyLabel={labels.busy}>
            {labels.submit}
          </SubmitButton>
          <CameraScanner fieldId="wristband" labels={labels.camera} variant="quiet" />
        </div>
      </Field>
    </form>
  );
}
