"use client";

import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import styles from "./search.module.css";
import { type SearchFilterLabels, SearchFilters } from "./search-filters.tsx";

export type Criteria = {
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  statuses?: string[] | undefined;
  isDueForReview?: boolean | undefined;
};

type Props = {
  action: FormAction;
  criteria: Criteria;
  statuses: { value: string; label: string }[];
  labels: SearchFilterLabels & { box: string; submit: string; busy: string; summary: string; reversed: string };
};

/** Sent by POST: what is looked for never stands in a URL. */
export function SearchForm({ action, criteria, statuses, labels }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) => {
    const [from, to] = [String(form.get("from") ?? ""), String(form.get("to") ?? "")];
    return from && to && from > to ? { from: labels.reversed } : {};
  });
  return (
    <form {...formProps} className={styles.form}>
      <div className={styles.box}>
        <FormProblems title={labels.summary} {...problems} />
        <div className={styles.boxRow}>
          <Field id="text" label={labels.box} error={errors.text}>
            <TextInput
              id="text"
              name="text"
              type="search"
              defaultValue={state.values?.text ?? criteria.text}
              hasError={Boolean(errors.text)}
              spellCheck={false}
              enterKeyHint="search"
            />
          </Field>
          <SubmitButton busyLabel={labels.busy} icon="search">
            {labels.submit}
          </SubmitButton>
        </div>
      </div>
      <SearchFilters
        from={state.values?.from ?? criteria.from}
        to={state.values?.to ?? criteria.to}
        chosen={criteria.statuses ?? []}
        isDueForReview={criteria.isDueForReview ?? false}
        statuses={statuses}
        errors={errors}
        labels={labels}
      />
    </form>
  );
}
