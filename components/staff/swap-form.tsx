"use client";

import { type ReactNode, useRef } from "react";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import { CheckedField } from "./checked-field.tsx";
import styles from "./form.module.css";
import swap from "./swap-form.module.css";

export type Colleague = { staffNumber: string; name: string; post: string };

type Labels = Record<
  | "who"
  | "others"
  | "notListed"
  | "otherNumber"
  | "secret"
  | "submit"
  | "busy"
  | "summary"
  | "whoMissing"
  | "secretMissing"
  | "alone",
  string
>;
type Props = {
  action: FormAction;
  back: string | undefined;
  /** Those to be seen at once, and those behind `others`. */
  colleagues: Colleague[];
  others: Colleague[];
  labels: Labels;
  cancel: ReactNode;
};

/** One tap on a name leads to the PIN; Enter takes over. */
export function SwapForm({ action, back, colleagues, others, labels, cancel }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action, (form) => ({
    ...(form.get("staffNumber") || form.get("otherNumber") ? {} : { staffNumber: labels.whoMissing }),
    ...(form.get("secret") ? {} : { secret: labels.secretMissing }),
  }));
  const form = useRef<HTMLFormElement>(null);
  // Arrow keys choose too, and must not be thrown out of the list by it.
  const isByPointer = useRef(false);
  const goToPin = () => {
    if (isByPointer.current) form.current?.querySelector<HTMLInputElement>("#secret")?.focus();
  };
  const only = colleagues.length === 1 ? colleagues[0]?.staffNumber : undefined;
  const chosen = state.values?.staffNumber ?? only;
  const card = ({ staffNumber, name, post }: Colleague, index: number) => (
    <RadioCard
      key={staffNumber}
      id={index === 0 ? "staffNumber" : `staffNumber-${staffNumber}`}
      name="staffNumber"
      value={staffNumber}
      label={name}
      hint={`${post} ${staffNumber}`}
      defaultChecked={staffNumber === chosen}
      onClick={goToPin}
    />
  );
  return (
    <form
      {...formProps}
      ref={form}
      className={styles.form}
      onPointerDown={() => {
        isByPointer.current = true;
      }}
      onKeyDown={() => {
        isByPointer.current = false;
      }}
    >
      <FormProblems
        title={labels.summary}
        {...problems}
        ids={{ staffNumber: colleagues.length > 0 ? "staffNumber" : "otherNumber" }}
      />
      {back && <input type="hidden" name="back" value={back} />}
      <fieldset className={swap.list}>
        <legend className={swap.legend}>{labels.who}</legend>
        <ErrorLine id="staffNumber-error">{errors.staffNumber}</ErrorLine>
        {colleagues.length === 0 && <p>{labels.alone}</p>}
        {colleagues.map(card)}
        {others.length > 0 && (
          <details>
            <summary className={swap.more}>{labels.others}</summary>
            <div className={swap.list}>{others.map((one, index) => card(one, index + 1))}</div>
          </details>
        )}
        <details open={colleagues.length === 0 || Boolean(state.values?.otherNumber)}>
          <summary className={swap.more}>{labels.notListed}</summary>
          <Field id="otherNumber" label={labels.otherNumber}>
            <TextInput
              id="otherNumber"
              name="otherNumber"
              defaultValue={state.values?.otherNumber}
              autoComplete="username"
              autoCapitalize="characters"
              spellCheck={false}
            />
          </Field>
        </details>
      </fieldset>
      <CheckedField
        name="secret"
        type="password"
        label={labels.secret}
        error={errors.secret}
        autoComplete="current-password"
        autoFocus={Boolean(only)}
      />
      <div className={swap.foot}>
        {cancel}
        <SubmitButton busyLabel={labels.busy} icon="swap">
          {labels.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
