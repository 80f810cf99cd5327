"use client";

import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./identity-form.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Labels = {
  /** By how many are left, from 0. */
  left: string[];
  next: string;
  busy: string;
  summary: string;
  mismatch: { open: string; warning: string; confirm: string };
};
type Props = {
  action: FormAction;
  mismatchAction: FormAction;
  identifiers: { name: string; title: string; value: string; tick: string; error: string }[];
  labels: Labels;
  heading: ReactNode;
  back: ReactNode;
};

/** Each identifier and its tick are one box: the eye compares before the hand ticks. */
export function IdentityForm({ action, mismatchAction, identifiers, labels, heading, back }: Props) {
  const missing = (form: FormData) => identifiers.filter(({ name }) => !form.has(name));
  const { formProps, errors, problems, state } = useActionForm(action, (form) =>
    Object.fromEntries(missing(form).map(({ name, error }) => [name, error])),
  );
  const [mismatch, reportMismatch] = useActionState(mismatchAction, {});
  const [left, setLeft] = useState(identifiers.length);
  return (
    <form
      {...formProps}
      // The way out needs no ticks: its button has an action of its own and passes the check by.
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        if (submitter?.dataset.way !== "out") formProps.onSubmit(event);
      }}
      onChange={(event) => {
        formProps.onChange(event);
        setLeft(missing(new FormData(event.currentTarget)).length);
      }}
      className={page.page}
    >
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} />
        <div className={styles.boxes}>
          {identifiers.map(({ name, title, value, tick }) => (
            <div key={name} className={styles.box}>
              <div className={styles.value}>
                <p className={styles.title}>{title}</p>
                <p className={styles.words}>{value}</p>
              </div>
              <ErrorLine id={`${name}-error`}>{errors[name]}</ErrorLine>
              <TickCard
                id={name}
                name={name}
                label={tick}
                className={styles.tick}
                defaultChecked={Boolean(state.values?.[name])}
                {...(errors[name] ? { "aria-describedby": `${name}-error`, "aria-invalid": true } : {})}
              />
            </div>
          ))}
        </div>
        <details className={styles.mismatch}>
          <summary>
            <Icon name="stop" />
            {labels.mismatch.open}
          </summary>
          <div className={styles.confirm}>
            <Notice kind="stop">{labels.mismatch.warning}</Notice>
            <RefusalNotice refusal={mismatch.refusal} />
            <Button type="submit" variant="danger" icon="stop" formAction={reportMismatch} data-way="out">
              {labels.mismatch.confirm}
            </Button>
          </div>
        </details>
      </div>
      <StepFoot start={back} {...(left > 0 ? { left: labels.left[left] ?? "" } : {})}>
        <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right" className={page.go}>
          {labels.next}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
