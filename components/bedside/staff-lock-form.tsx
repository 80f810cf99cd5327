"use client";

import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import styles from "./staff-lock-form.module.css";
import { StaffPinFields } from "./staff-pin-fields.tsx";
import { useStepState } from "./use-step-state.ts";

type Props = {
  action: FormAction;
  presetStaffNumber?: string | undefined;
  words: Record<"staffNumber" | "secret" | "keypad" | "clear" | "delete" | "unlock" | "unlocking", string>;
};

/** A plain password form. */
export function StaffLockForm({ action, presetStaffNumber, words }: Props) {
  const { state, formProps } = useStepState(action);
  return (
    <form {...formProps} className={styles.form}>
      <RefusalNotice refusal={state.refusal} />
      <StaffPinFields staffNumber={state.values?.staffNumber ?? presetStaffNumber} words={words} />
      <SubmitButton variant="quiet" size="bedside" busyLabel={words.unlocking}>
        {words.unlock}
      </SubmitButton>
    </form>
  );
}
