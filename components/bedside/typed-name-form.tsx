"use client";

import type { FormEvent } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useFormProblems } from "@/components/ui/use-action-form.ts";
import styles from "./typed-name-page.module.css";
import { useStepState } from "./use-step-state.ts";

type Props = { action: FormAction; words: Record<"name" | "problems" | "confirm" | "saving", string> };

export function TypedNameForm({ action, words }: Props) {
  const { state, formProps: sending } = useStepState(action);
  const { formProps: checking, errors, problems } = useFormProblems(state);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    checking.onSubmit(event);
    sending.onSubmit(event);
  };
  return (
    <form {...checking} {...sending} onSubmit={onSubmit} className={styles.form}>
      <FormProblems title={words.problems} {...problems} />
      <Field id="typedName" label={words.name} error={errors.typedName}>
        <TextInput
          id="typedName"
          name="typedName"
          spellCheck={false}
          defaultValue={state.values?.typedName}
          hasError={Boolean(errors.typedName)}
          className={styles.input}
        />
      </Field>
      <SubmitButton size="bedside" icon="check" busyLabel={words.saving} className={styles.confirm}>
        {words.confirm}
      </SubmitButton>
    </form>
  );
}
