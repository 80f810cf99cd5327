"use client";

import { type ReactNode, useState } from "react";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./confirm.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

const TICKS = ["sawPatientSign", "questionsAnswered"] as const;

type Props = {
  action: FormAction;
  ticks: Record<(typeof TICKS)[number], { label: string; error: string }>;
  labels: {
    /** By how many are left, from 0. */
    left: string[];
    submit: string;
    busy: string;
    summary: string;
  };
  heading: ReactNode;
  /** What is to be confirmed. */
  children: ReactNode;
  later: ReactNode;
};

export function ConfirmForm({ action, ticks, labels, heading, children, later }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    Object.fromEntries(missing(form).map((name) => [name, ticks[name].error])),
  );
  const [left, setLeft] = useState<number>(TICKS.length);
  return (
    <form
      {...formProps}
      onChange={(event) => {
        formProps.onChange(event);
        setLeft(missing(new FormData(event.currentTarget)).length);
      }}
      className={page.page}
    >
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} />
        {children}
        <div className={styles.ticks}>
          {TICKS.map((name) => (
            <div key={name} className={styles.tick}>
              <ErrorLine id={`${name}-error`}>{errors[name]}</ErrorLine>
              <TickCard
                id={name}
                name={name}
                label={ticks[name].label}
                className={styles.card}
                defaultChecked={Boolean(state.values?.[name])}
                {...(errors[name] ? { "aria-describedby": `${name}-error`, "aria-invalid": true } : {})}
              />
            </div>
          ))}
        </div>
      </div>
      <StepFoot start={later} {...(left > 0 ? { left: labels.left[left] ?? "" } : {})}>
        <SubmitButton busyLabel={labels.busy} icon="check" className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}

function missing(form: FormData): (typeof TICKS)[number][] {
  return TICKS.filter((name) => !form.has(name));
}
