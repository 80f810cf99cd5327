"use client";

import type { ReactNode } from "react";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "../form.module.css";

export type SettingLabels = { submit: string; saved: string; busy: string; summary: string };

type Shown = {
  errors: Record<string, string>;
  /** What was typed and refused. */
  values: Record<string, string> | undefined;
};

type Props = {
  action: FormAction;
  /** The id of the element to go to, where it is not the field's name. */
  ids?: Record<string, string>;
  labels: SettingLabels;
  children: (shown: Shown) => ReactNode;
};

/** The form of one setting: it stays where it is and says that it was saved. */
export function SettingForm({ action, ids, labels, children }: Props) {
  const { formProps, state, errors, problems, isAccepted } = useActionForm(action);
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} {...(ids ? { ids } : {})} />
      {isAccepted && (
        <Notice kind="info" role="status">
          {labels.saved}
        </Notice>
      )}
      {children({ errors, values: state.values })}
      <SubmitButton busyLabel={labels.busy} variant="secondary" className={styles.start}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
