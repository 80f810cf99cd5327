import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

type Props = {
  /** The id of the input inside; hint and error take theirs from it: `-hint`, `-error`. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className={classNames(styles.field, Boolean(error) && styles.wrong)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
      {children}
    </div>
  );
}
