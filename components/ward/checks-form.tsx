"use client";

import { type ReactNode, useState } from "react";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import { CHECK_IDS, type CheckAnswers, type CheckId } from "@/lib/consent/checks.ts";
import { CheckRow, type CheckRowLabels } from "./check-row.tsx";
import { ChecksFoot, type ChecksFootLabels } from "./checks-foot.tsx";
import styles from "./checks-form.module.css";
import page from "./step-page.module.css";

export type ChecksLabels = CheckRowLabels &
  ChecksFootLabels & {
    summary: string;
    doctorToldMissing: string;
    /** By how many are left, from 0. */
    left: string[];
  };

type Props = {
  action: FormAction;
  previous: Partial<CheckAnswers>;
  questions: Record<CheckId, { question: string; error: string }>;
  labels: ChecksLabels;
  heading: ReactNode;
  back: ReactNode;
};

/**
 * Seven answers without a default. What an answer calls for (tell the doctor, the name of the doctor, the
 * stop after a sedative) shows by style rules alone, so that it does without scripts too.
 */
export function ChecksForm({ action, previous, questions, labels, heading, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) => {
    const found = Object.fromEntries(unanswered(form).map((id) => [id, questions[id].error]));
    const wantsDoctor = form.get("unwell") === "yes" && form.get("sedated") !== "yes";
    if (wantsDoctor && String(form.get("doctorTold") ?? "").trim() === "") found.doctorTold = labels.doctorToldMissing;
    return found;
  });
  const defaults: Record<string, string | undefined> = state.values ?? previous;
  const [left, setLeft] = useState(CHECK_IDS.filter((id) => !defaults[id]).length);
  return (
    <form
      {...formProps}
      onChange={(event) => {
        formProps.onChange(event);
        setLeft(unanswered(new FormData(event.currentTarget)).length);
      }}
      className={styles.form}
    >
      <div className={page.body}>
        {heading}
        <FormProblems
          title={labels.summary}
          {...problems}
          errors={named(problems.errors, questions)}
          ids={Object.fromEntries(CHECK_IDS.map((id) => [id, `${id}-yes`]))}
        />
        <ol className={styles.rows}>
          {CHECK_IDS.map((id, index) => (
            <CheckRow
              key={id}
              id={id}
              number={index + 1}
              question={questions[id].question}
              answer={defaults[id]}
              error={errors[id]}
              labels={labels}
              {...(id === "unwell" ? { doctorTold: { value: defaults.doctorTold, error: errors.doctorTold } } : {})}
            />
          ))}
        </ol>
      </div>
      <ChecksFoot left={left > 0 ? labels.left[left] : undefined} labels={labels} back={back} />
    </form>
  );
}

/** The server says "this question"; on top of the form each is named. */
function named(errors: Record<string, string>, questions: Props["questions"]): Record<string, string> {
  const entries = Object.entries(errors).map(([id, words]) => [id, questions[id as CheckId]?.error ?? words]);
  return Object.fromEntries(entries);
}

function unanswered(form: FormData): CheckId[] {
  return CHECK_IDS.filter((id) => !form.has(id));
}
