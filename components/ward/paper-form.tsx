"use client";

import type { ReactNode } from "react";
import { ChoiceGroup } from "@/components/consent/choice-group.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormState } from "@/components/ui/form-state.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { useUploadForm } from "@/components/ui/use-upload-form.ts";
import styles from "./paper-page.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

export type PaperFormLabels = {
  signedOn: string;
  signatoryRole: string;
  signatoryName: string;
  scan: string;
  scanHint: string;
  submit: string;
  busy: string;
  summary: string;
  offline: string;
  errors: Record<"dateInvalid" | "dateInFuture" | "choiceMissing" | "nameMissing" | "fileMissing" | "tooLarge", string>;
};

type Props = {
  url: string;
  /** `yyyy-mm-dd`: a sheet is signed today at the latest. */
  today: string;
  maxBytes: number;
  roles: { value: string; label: string }[];
  refused: FormState;
  labels: PaperFormLabels;
  heading: ReactNode;
  back: ReactNode;
};

/** The small fields stand before the file: they are read even of a form whose file is too large. */
export function PaperForm({ url, today, maxBytes, roles, refused, labels, heading, back }: Props) {
  const { formProps, errors, problems, isSending } = useUploadForm({
    url,
    initial: refused,
    offline: labels.offline,
    check: (form) => paperProblems(form, { today, maxBytes, errors: labels.errors }),
  });
  const values = refused.values ?? {};
  return (
    <form {...formProps} className={page.page}>
      <div className={page.body}>
        {heading}
        <FormProblems title={labels.summary} {...problems} ids={{ signatoryRole: "signatoryRole-0" }} />
        <div className={styles.sheet}>
          <Field id="signedOn" label={labels.signedOn} error={errors.signedOn}>
            <TextInput
              id="signedOn"
              name="signedOn"
              type="date"
              max={today}
              defaultValue={values.signedOn ?? today}
              hasError={Boolean(errors.signedOn)}
            />
          </Field>
          <ChoiceGroup
            name="signatoryRole"
            legend={labels.signatoryRole}
            options={roles}
            defaultValue={values.signatoryRole}
            error={errors.signatoryRole}
          />
          <Field id="signatoryName" label={labels.signatoryName} error={errors.signatoryName}>
            <TextInput
              id="signatoryName"
              name="signatoryName"
              maxLength={100}
              defaultValue={values.signatoryName}
              hasError={Boolean(errors.signatoryName)}
              spellCheck={false}
            />
          </Field>
          <Field id="scan" label={labels.scan} hint={labels.scanHint} error={errors.scan}>
            <TextInput
              id="scan"
              name="scan"
              type="file"
              accept="image/jpeg,image/png,application/pdf"
              capture="environment"
              className={styles.file}
              hasHint
              hasError={Boolean(errors.scan)}
            />
          </Field>
        </div>
      </div>
      <StepFoot start={back}>
        <Button type="submit" icon="check" className={page.go} {...(isSending ? { "aria-busy": true } : {})}>
          {isSending ? labels.busy : labels.submit}
        </Button>
      </StepFoot>
    </form>
  );
}

/** What the server will refuse, said before the file is sent. */
function paperProblems(
  form: FormData,
  { today, maxBytes, errors }: Pick<Props, "today" | "maxBytes"> & Pick<PaperFormLabels, "errors">,
): Record<string, string> {
  const [signedOn, name, scan] = [String(form.get("signedOn")), String(form.get("signatoryName")), form.get("scan")];
  const size = scan instanceof File ? scan.size : 0;
  const found: [string, string | false][] = [
    ["signedOn", signedOn === "" ? errors.dateInvalid : signedOn > today && errors.dateInFuture],
    ["signatoryRole", !form.get("signatoryRole") && errors.choiceMissing],
    ["signatoryName", name.trim() === "" && errors.nameMissing],
    ["scan", size === 0 ? errors.fileMissing : size > maxBytes && errors.tooLarge],
  ];
  return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== false));
}
