import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

type Props = Omit<ComponentProps<"textarea">, "id"> & {
  id: string;
  /** Whether the field around it shows an error: it then names it to assistive technology. */
  hasError?: boolean;
};

export function TextArea({ id, hasError = false, className, ...rest }: Props) {
  return (
    <textarea
      autoComplete="off"
      {...rest}
      id={id}
      className={classNames(styles.input, className)}
      {...(hasError ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
    />
  );
}
