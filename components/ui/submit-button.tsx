"use client";

import { type ComponentProps, type MouseEvent, use } from "react";
import { useFormStatus } from "react-dom";
import styles from "./button.module.css";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Sending } from "./sending.ts";

type Props = Omit<ComponentProps<typeof Button>, "type"> & { busyLabel: string };

/** The submit button of the form around it. While the answer is awaited it says so and ignores further presses. */
export function SubmitButton({ busyLabel, icon, iconEnd, children, onClick, name, value, ...rest }: Props) {
  const status = useFormStatus();
  const own = use(Sending);
  const data = own ? own.data : status.data;
  const pending = own ? own.data !== undefined : status.pending;
  // With several submit buttons in one form, only the one that was pressed shows the ring.
  const busy = pending && (name === undefined || value === undefined || data?.get(name) === value);
  const isBlocked = own ? busy : pending;
  const ignoreSecondPress = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBlocked) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button
      {...rest}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      type="submit"
      onClick={ignoreSecondPress}
      {...(isBlocked ? { "aria-disabled": true } : {})}
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
