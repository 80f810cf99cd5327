import { useRef } from "react";
import { PinPad } from "./pin-pad.tsx";
import styles from "./staff-pin-fields.module.css";

type Props = {
  staffNumber: string | undefined;
  words: Record<"staffNumber" | "secret" | "keypad" | "clear" | "delete", string>;
};

/**
 * Staff number and PIN; the keys are a help for fingers. The fields are uncontrolled, so that what was typed
 * before the script arrived stays, and React empties the PIN after each attempt.
 */
export function StaffPinFields({ staffNumber, words }: Props) {
  const secret = useRef<HTMLInputElement>(null);
  const change = (edit: (before: string) => string) => {
    if (secret.current) secret.current.value = edit(secret.current.value);
  };
  return (
    <>
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
        defaultValue={staffNumber}
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
    </>
  );
}
