"use client";

import { useActionState, useRef } from "react";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { PinPad } from "./pin-pad.tsx";
import styles from "./staff-lock-form.module.css";

type Props = {
  action: FormAction;
  presetStaffNumber?: string | undefined;
  words: Record<"staffNumber" | "secret" | "keypad" | "clear" | "delete" | "unlock" | "unlocking", string>;
};

/**
 * A plain password form; the keys are a help for fingers. The fields are uncontrolled, so that what was
 * typed before the script arrived stays, and React empties the PIN after each attempt.
 */
export function StaffLockForm({ action, presetStaffNumber, words }: Props) {
  const [state, submit] = useActionState(action, {});
  const secret = useRef<HTMLInputElement>(null);
  const change = (edit: (before: string) => string) => {
    if (secret.current) secret.current.value = edit(secret.current.value);
  };
  return (
    <form action={submit} className={styles.form}>
      <RefusalNotice refusal={state.refusal} />
      <label className={styles.label} htmlFor="staffNumber">
        {words.staffNumber}
      </label>
      <input
        id="staffNumber"
        name="staffNumber"
        className={styles.input}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        defaultValue={state.values?.staffNumber ?? presetStaffNumber}
      />
      <label className={styles.label} htmlFor="secret">
        {words.secret}
      </label>
      <input
        ref={secret}
        id="secret"
        name="secret"
        type="password"
        className={`${styles.input} ${styles.secret}`}
        autoComplete="off"
        required
      />
      <PinPad
        words={words}
        onDigit={(digit) => change((before) => before + digit)}
        onDelete={() => change((before) => before.slice(0, -1))}
        onClear={() => change(() => "")}
      />
      <SubmitButton variant="quiet" size="bedside" busyLabel={words.unlocking}>
        {words.unlock}
      </SubmitButton>
    </form>
  );
}
