"use client";

import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { useCheckedForm } from "@/components/ui/use-checked-form.ts";
import { staffAccountSchema } from "./account-schema.ts";
import { CheckedField } from "./checked-field.tsx";
import styles from "./form.module.css";

const FIELDS = ["staffNumber", "name", "post", "role", "wardId", "pin"] as const;

type Option = { value: string; label: string };
type Labels = Record<(typeof FIELDS)[number] | "postHint" | "pinHint" | "submit" | "busy" | "summary", string> & {
  errors: Record<string, string>;
};
/** The first option of each list is the empty one; where there is one ward only, nothing is asked. */
type Props = { action: FormAction; roles: Option[]; wards: Option[]; labels: Labels };

export function StaffAccountForm({ action, roles, wards, labels }: Props) {
  const { formProps, register, errorOf, problems, values } = useCheckedForm({
    action,
    schema: staffAccountSchema,
    defaults: { staffNumber: "", name: "", post: "", role: "", wardId: "", pin: "" },
    words: labels.errors,
  });
  const only = wards.length === 1 ? wards[0]?.value : undefined;
  const text = (name: "staffNumber" | "name" | "post") => ({
    ...register(name),
    label: labels[name],
    error: errorOf(name),
    defaultValue: values?.[name],
  });
  const choice = (name: "role" | "wardId", options: Option[]) => (
    <Field id={name} label={labels[name]} error={errorOf(name)}>
      {/* React does not give a select its new default when it resets a form; a new key does. */}
      <select
        key={values?.[name]}
        {...register(name)}
        id={name}
        className={styles.select}
        defaultValue={values?.[name] ?? ""}
        {...(errorOf(name) ? { "aria-invalid": true, "aria-describedby": `${name}-error` } : {})}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems title={labels.summary} {...problems} />
      <div className={styles.pair}>
        <CheckedField {...text("staffNumber")} />
        <CheckedField {...text("name")} />
        <CheckedField {...text("post")} hint={labels.postHint} />
        <CheckedField
          {...register("pin")}
          type="password"
          label={labels.pin}
          hint={labels.pinHint}
          error={errorOf("pin")}
          autoComplete="new-password"
        />
        {choice("role", roles)}
        {only ? <input type="hidden" name="wardId" value={only} /> : choice("wardId", wards)}
      </div>
      <SubmitButton busyLabel={labels.busy} className={styles.start}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
