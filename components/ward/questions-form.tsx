"use client";

import type { ReactNode } from "react";
import { type AskedQuestion, QuestionFields } from "@/components/consent/question-fields.tsx";
import type { QuestionWords } from "@/components/consent/use-question-words.ts";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Props = {
  action: FormAction;
  questions: AskedQuestion[];
  words: QuestionWords & Record<"save" | "busy" | "summary", string>;
  heading: ReactNode;
  back: ReactNode;
};

/** What was chosen is recorded; what was left open stays open. */
export function QuestionsForm({ action, questions, words, heading, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action);
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={words.summary} {...problems} />
        {questions.map((question) => (
          <QuestionFields
            key={question.unitId}
            question={question}
            words={words}
            values={state.values}
            error={errors[question.unitId]}
          />
        ))}
      </div>
      <StepFoot start={back}>
        <SubmitButton icon="check" busyLabel={words.busy} className={page.go}>
          {words.save}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
