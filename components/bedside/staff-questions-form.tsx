"use client";

import { type AskedQuestion, QuestionFields } from "@/components/consent/question-fields.tsx";
import type { QuestionWords } from "@/components/consent/use-question-words.ts";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { StaffPinFields } from "./staff-pin-fields.tsx";
import styles from "./staff-questions-form.module.css";
import { TeachBackFields, type TeachBackWords } from "./teach-back-fields.tsx";
import { useStepState } from "./use-step-state.ts";

type Props = {
  action: FormAction;
  questions: AskedQuestion[];
  prompts: { id: string; text: string; answers: string[]; earlier?: string }[];
  words: QuestionWords &
    TeachBackWords &
    Record<"none" | "staffNumber" | "secret" | "keypad" | "clear" | "delete" | "save" | "saving", string>;
};

/** Whatever was chosen is recorded with one PIN; what was left open stays open. */
export function StaffQuestionsForm({ action, questions, prompts, words }: Props) {
  const { state, formProps } = useStepState(action);
  return (
    <form {...formProps} className={styles.form}>
      <div className={styles.answers}>
        {questions.length === 0 && <p className={styles.none}>{words.none}</p>}
        {questions.map((question) => (
          <QuestionFields
            key={question.unitId}
            question={question}
            words={words}
            values={state.values}
            error={state.fieldErrors?.[question.unitId]}
          />
        ))}
        {prompts.length > 0 && <TeachBackFields prompts={prompts} words={words} values={state.values} />}
      </div>
      <div className={styles.pin}>
        <RefusalNotice refusal={state.refusal} />
        <StaffPinFields staffNumber={state.values?.staffNumber} words={words} />
        <SubmitButton variant="quiet" size="bedside" busyLabel={words.saving}>
          {words.save}
        </SubmitButton>
      </div>
    </form>
  );
}
