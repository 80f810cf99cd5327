"use client";

import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./confirm.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

/** Of the ticks that are about the same thing one is enough. */
export type ConfirmTick = { name: string; label: string; error: string; about: string };

type Props = {
  action: FormAction;
  ticks: ConfirmTick[];
  /** The way out for whoever did not see it; absent once that has been said. */
  deny?: { action: FormAction; label: string };
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

const NO_DENIAL: FormAction = async (state) => state;

export function ConfirmForm({ action, ticks, deny, labels, heading, children, later }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) =>
    Object.fromEntries(missing(ticks, form).map(({ name, error }) => [name, error])),
  );
  const [denial, sendDenial] = useActionState(deny?.action ?? NO_DENIAL, {});
  const [left, setLeft] = useState(() => missing(ticks, new FormData()).length);
  return (
    <form
      {...formProps}
      // Whoever did not see it has nothing to tick: that button has an action of its own and passes the check by.
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        if (submitter?.dataset.way !== "out") formProps.onSubmit(event);
      }}
      onChange={(event) => {
        formProps.onChange(event);
        setLeft(missing(ticks, new FormData(event.currentTarget)).length);
      }}
      className={page.page}
    >
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} />
        <RefusalNotice refusal={denial.refusal} />
        {children}
        <div className={styles.ticks}>
          {ticks.map(({ name, label }) => (
            <div key={name} className={styles.tick}>
              <ErrorLine id={`${name}-error`}>{errors[name]}</ErrorLine>
              <TickCard
                id={name}
                name={name}
                label={label}
                className={styles.card}
                defaultChecked={Boolean(state.values?.[name])}
                {...(errors[name] ? { "aria-describedby": `${name}-error`, "aria-invalid": true } : {})}
              />
            </div>
          ))}
        </div>
      </div>
      <StepFoot
        start={
          <>
            {deny && (
              <Button type="submit" variant="quiet" formAction={sendDenial} data-way="out">
                {deny.label}
              </Button>
            )}
            {later}
          </>
        }
        {...(left > 0 ? { left: labels.left[left] ?? "" } : {})}
      >
        <SubmitButton busyLabel={labels.busy} icon="check" className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}

/** The first tick of each thing that none was ticked for. */
function missing(ticks: ConfirmTick[], form: FormData): ConfirmTick[] {
  const done = new Set(ticks.filter(({ name }) => form.has(name)).map(({ about }) => about));
  return ticks.filter(
    (tick, index) => !done.has(tick.about) && ticks.findIndex(({ about }) => about === tick.about) === index,
  );
}
