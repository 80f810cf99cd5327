"use client";

import { useActionState, useState } from "react";
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

/** A plain password form; the keys are a help for fingers and only work with JavaScript. */
export function StaffLockForm({ action, presetStaffNumber, words }: Props) {
  const [state, submit] = useActionState(action, {});
  const [secret, setSecret] = useState("");
  // A refused PIN is wrong as a whole: the next attempt starts from nothing.
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    setSecret("");
  }
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
        id="secret"
        name="secret"
        type="password"
        className={`${styles.input} ${styles.secret}`}
        autoComplete="off"
        required
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      <PinPad
        words={words}
        onDigit={(digit) => setSecret((before) => before + digit)}
        onDelete={() => setSecret((before) => before.slice(0, -1))}
        onClear={() => setSecret("")}
      />
      <SubmitButton variant="secondary" size="bedside" busyLabel={words.unlocking}>
        {words.unlock}
      </SubmitButton>
    </form>
  );
}
