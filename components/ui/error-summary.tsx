"use client";

import { useEffect, useRef } from "react";
import styles from "./error-summary.module.css";

type Props = {
  title: string;
  /** `href` is the `#id` of the field to correct. */
  errors: { href: string; message: string }[];
  /** For machines and tests; never shown. */
  code?: string | undefined;
};

/** Stands on top of a form that was refused and takes the focus each time it appears or changes. */
export function ErrorSummary({ title, errors, code }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const messages = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (messages !== "") box.current?.focus();
  }, [messages]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      className={styles.box}
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      {...(code ? { "data-code": code } : {})}
    >
      <h2 id="error-summary-title" className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.href}>
            <a href={error.href}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
