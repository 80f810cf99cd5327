"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import styles from "./button.module.css";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

type Props = Omit<ComponentProps<typeof Button>, "type"> & { busyLabel: string };

/** The submit button of the form around it. While the answer is awaited it says so and ignores further presses. */
export function SubmitButton({ busyLabel, icon, iconEnd, children, onClick, name, value, ...rest }: Props) {
  const { pending, data } = useFormStatus();
  // With several submit buttons in one form, only the one that was pressed shows the ring.
  const busy = pending && (name === undefined || value === undefined || data?.get(name) === value);
  const ignoreSecondPress = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button
      {...rest}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      type="submit"
      onClick={ignoreSecondPress}
      {...(pending ? { "aria-disabled": true } : {})}
      {...(busy ? { "aria-busy": true } : {})}
    >
      <span className={styles.stack}>
        <span className={classNames(busy && styles.away)}>
          {icon && <Icon name={icon} />}
          <span>{children}</span>
          {iconEnd && <Icon name={iconEnd} />}
        </span>
        <span className={classNames(!busy && styles.away)} aria-hidden={!busy}>
          <span className={styles.ring} />
          {busyLabel}
        </span>
      </span>
    </Button>
  );
}
