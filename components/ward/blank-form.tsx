"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import type { LabelEntry } from "./label-entry-schema.ts";
import styles from "./label-form.module.css";
import type { LabelFormLabels } from "./label-form.tsx";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

const TEXTS = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const;

type Props = {
  action: FormAction;
  initial: Partial<LabelEntry>;
  leaflets: { value: string; title: string; version: string }[];
  labels: LabelFormLabels;
  heading: ReactNode;
  back: ReactNode;
};

/** As the label's own form, but that all of the label may be left open; the server says when half of it is. */
export function BlankForm({ action, initial, leaflets, labels, heading, back }: Props) {
  const { formProps, state, errors, problems } = useActionForm(action);
  const chosen = state.values?.leafletId ?? leaflets[0]?.value;
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} />
        <div className={styles.sheet}>
          <div className={styles.fields}>
            {TEXTS.map((name) => (
              <Field key={name} id={name} label={labels[name].label} hint={labels[name].hint} error={errors[name]}>
                <TextInput
                  id={name}
                  name={name}
                  defaultValue={state.values?.[name] ?? initial[name]}
                  hasHint={Boolean(labels[name].hint)}
                  hasError={Boolean(errors[name])}
                  spellCheck={false}
                  lang={name === "nameChinese" ? "zh-HK" : "en"}
                />
              </Field>
            ))}
          </div>
          <fieldset className={styles.leaflets}>
            <legend>{labels.leaflet}</legend>
            {leaflets.map(({ value, title, version }) => (
              <RadioCard
                key={value}
                name="leafletId"
                value={value}
                label={title}
                hint={version}
                defaultChecked={value === chosen}
              />
            ))}
          </fieldset>
        </div>
      </div>
      <StepFoot start={back}>
        <SubmitButton busyLabel={labels.busy} icon="printer" className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
