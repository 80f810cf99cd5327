import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

type Props = Omit<ComponentProps<"input">, "id"> & {
  id: string;
  /** Whether the field around it shows a hint, an error: the input then names them to assistive technology. */
  hasHint?: boolean;
  hasError?: boolean;
};

export function TextInput({ id, hasHint = false, hasError = false, className, ...rest }: Props) {
  const describedBy = classNames(hasHint && `${id}-hint`, hasError && `${id}-error`);
  return (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      id={id}
      className={classNames(styles.input, className)}
      {...(describedBy ? { "aria-describedby": describedBy } : {})}
      {...(hasError ? { "aria-invalid": true } : {})}
    />
  );
}
