"use client";

import type { ReactNode } from "react";
import styles from "./command-form.module.css";
import type { FormAction } from "./form-state.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useActionForm } from "./use-action-form.ts";

/** A form of buttons and hidden fields only; a refusal stands above its button. */
export function CommandForm({ action, children }: { action: FormAction; children: ReactNode }) {
  const { formProps, refusal } = useActionForm(action);
  return (
    <form {...formProps} className={styles.command}>
      <RefusalNotice refusal={refusal} />
      {children}
    </form>
  );
}
