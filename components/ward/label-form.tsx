"use client";

import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useCheckedForm } from "@/components/ui/use-checked-form.ts";
import { type LabelEntry, labelEntrySchema } from "./label-entry-schema.ts";
import styles from "./label-form.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

const TEXTS = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const;
type TextName = (typeof TEXTS)[number];

export type LabelFormLabels = Record<TextName, { label: string; hint?: string }> & {
  leaflet: string;
  submit: string;
  busy: string;
  summary: string;
  errors: Record<string, string>;
};

type Props = {
  action: FormAction;
  initial: Partial<LabelEntry>;
  /** `value` is what the field `leafletId` sends. */
  leaflets: { value: string; title: string; version: string }[];
  labels: LabelFormLabels;
  heading: ReactNode;
  cancel: ReactNode;
};

export function LabelForm({ action, initial, leaflets, labels, heading, cancel }: Props) {
  const only = leaflets.length === 1 ? leaflets[0]?.value : undefined;
  const first = { nameLatin: "", nameChinese: "", hospitalNo: "", episodeNo: "", leafletId: only ?? "", ...initial };
  const { formProps, register, errorOf, problems, values } = useCheckedForm<LabelEntry>({
    action,
    schema: labelEntrySchema,
    defaults: first,
    words: labels.errors,
  });
  const field = (name: TextName) => {
    const { label, hint } = labels[name];
    const error = errorOf(name);
    return (
      <Field id={name} label={label} hint={hint} error={error}>
        <TextInput
          // One name is enough, so either may mend the other's error.
          {...register(name, name === "nameChinese" ? { deps: "nameLatin" } : {})}
          id={name}
          defaultValue={values?.[name] ?? first[name]}
          hasHint={Boolean(hint)}
          hasError={Boolean(error)}
          spellCheck={false}
          {...(name === "nameChinese" ? { lang: "zh-HK" } : { lang: "en" })}
        />
      </Field>
    );
  };
  const chosen = values?.leafletId ?? first.leafletId;
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} ids={{ leafletId: "leaflet-0" }} />
        <div className={styles.sheet}>
          <div className={styles.fields}>
            {TEXTS.map((name) => (
              <div key={name}>{field(name)}</div>
            ))}
          </div>
          {only ? (
            <input type="hidden" {...register("leafletId")} value={only} />
          ) : (
            <fieldset
              className={styles.leaflets}
              {...(errorOf("leafletId") ? { "aria-describedby": "leaflet-error" } : {})}
            >
              <legend>{labels.leaflet}</legend>
              <ErrorLine id="leaflet-error">{errorOf("leafletId")}</ErrorLine>
              {leaflets.map((leaflet, index) => (
                <RadioCard
                  key={leaflet.value}
                  {...register("leafletId")}
                  id={`leaflet-${index}`}
                  value={leaflet.value}
                  label={leaflet.title}
                  hint={leaflet.version}
                  defaultChecked={leaflet.value === chosen}
                />
              ))}
            </fieldset>
          )}
        </div>
      </div>
      <StepFoot start={cancel}>
        <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right" className={page.go}>
          {labels.submit}
        </SubmitButton>
      </StepFoot>
    </form>
  );
}
