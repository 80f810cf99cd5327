"use client";

import { type FormEvent, type ReactNode, useRef } from "react";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { IconName } from "@/components/ui/icon.tsx";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import type { HelpMode } from "@/lib/consent/help-mode.ts";
import styles from "./hand-over.module.css";
import { planProblems } from "./plan-problems.ts";
import { SigningPlan } from "./signing-plan.tsx";
import type { AlsoSigns, SigningPlanLabels } from "./use-signing-plan-labels.ts";

type Props = {
  action: FormAction;
  modes: { value: HelpMode; title: string; hint: string; icon: IconName }[];
  labels: { title: string; question: string; start: string; busy: string; summary: string; printAsCodes: string };
  planLabels: SigningPlanLabels;
  /** Whom this version of the leaflet asks for beside whoever gives the consent. */
  asked: readonly AlsoSigns[];
  /** The reminders, above the button. */
  reminders: ReactNode;
  back: ReactNode;
};

/** Reading with one of these calls for more than the patient's name. */
const OPENS_PLAN: HelpMode[] = ["interpreter", "guardian"];
const IDS = {
  consentGiver: "consentGiver-patient",
  relationship: "relationship-father",
  interpreterPresence: "interpreterPresence-in-person",
};

export function HandOverForm({ action, modes, labels, planLabels, asked, reminders, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action);
  const values = state.values ?? {};
  const chosen = values.helpMode ?? "self";
  const plan = useRef<HTMLDetailsElement>(null);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    formProps.onChange(event);
    const { name, value } = event.target as HTMLInputElement;
    const calls = name === "helpMode" && OPENS_PLAN.some((mode) => mode === value);
    if (calls && plan.current) plan.current.open = true;
  };
  return (
    <form {...formProps} onChange={onChange} className={styles.page}>
      <div className={styles.modes}>
        <FormProblems
          title={labels.summary}
          {...problems}
          errors={planProblems(problems.errors, planLabels)}
          ids={IDS}
        />
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
        <SigningPlan
          ref={plan}
          isOpen={asked.includes("interpreter") || isUnusual(values)}
          labels={planLabels}
          values={values}
          errors={errors}
          asked={asked}
        />
        {(values.printAsCodes || state.refusal?.code === "characters-unprintable") && (
          <TickCard
            id="printAsCodes"
            name="printAsCodes"
            label={labels.printAsCodes}
            defaultChecked={Boolean(values.printAsCodes)}
          />
        )}
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

/** Whether what was refused says more than that the patient signs alone. */
function isUnusual({ helpMode, consentGiver, ...others }: Record<string, string>): boolean {
  if (OPENS_PLAN.some((mode) => mode === helpMode)) return true;
  return (consentGiver ?? "patient") !== "patient" || Object.values(others).some((value) => value !== "");
}
