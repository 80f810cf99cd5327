import { ErrorSummary } from "./error-summary.tsx";
import type { FormState } from "./form-state.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = {
  title: string;
  refusal: FormState["refusal"] | undefined;
  /** By field name. */
  errors: Record<string, string>;
  /** The id of the element to go to, where it is not the field's name. */
  ids?: Record<string, string>;
  /** Counts the presses: a second refusal in the same words takes the focus again. */
  attempt: number;
};

/** All that keeps a form from being accepted, on top of it and in one box: what was refused, and below it each field. */
export function FormProblems({ title, refusal, errors, ids, attempt }: Props) {
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${ids?.[name] ?? name}`, message }));
  if (list.length === 0) return <RefusalNotice refusal={refusal} />;
  return <ErrorSummary key={attempt} title={refusal?.message ?? title} code={refusal?.code} errors={list} />;
}
