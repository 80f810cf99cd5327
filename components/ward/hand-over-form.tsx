"use client";

import type { ReactNode } from "react";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { IconName } from "@/components/ui/icon.tsx";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import type { HelpMode } from "@/lib/consent/events.ts";
import styles from "./hand-over.module.css";

type Props = {
  action: FormAction;
  modes: { value: HelpMode; title: string; hint: string; icon: IconName }[];
  labels: { title: string; question: string; start: string; busy: string; summary: string };
  /** The reminders, above the button. */
  reminders: ReactNode;
  back: ReactNode;
};

export function HandOverForm({ action, modes, labels, reminders, back }: Props) {
  const { formProps, state, problems } = useActionForm(action);
  const chosen = state.values?.helpMode ?? "self";
  return (
    <form {...formProps} className={styles.page}>
      <div className={styles.modes}>
        <FormProblems title={labels.summary} {...problems} />
        <fieldset aria-labelledby="help-mode">
          <h1>{labels.title}</h1>
          <p id="help-mode" className={styles.question}>
            {labels.question}
          </p>
          <div className={styles.cards}>
            {modes.map((mode) => (
              <RadioCard
                key={mode.value}
                id={mode.value === "self" ? "helpMode" : `helpMode-${mode.value}`}
                name="helpMode"
                value={mode.value}
                label={mode.title}
                hint={mode.hint}
                icon={mode.icon}
                className={styles.card}
                defaultChecked={mode.value === chosen}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <div className={styles.before}>
        {reminders}
        <SubmitButton busyLabel={labels.busy} icon="tablet" className={styles.go}>
          {labels.start}
        </SubmitButton>
      </div>
      <div className={styles.back}>{back}</div>
    </form>
  );
}
