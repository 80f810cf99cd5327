"use client";

import { type ReactNode, useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { FormProblems } from "@/components/ui/form-problems.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { useActionForm } from "@/components/ui/use-action-form.ts";
import { type IdentifierWords, NameBox, NumberBox } from "./identity-boxes.tsx";
import styles from "./identity-form.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Labels = {
  /** By how many are left, from 0. */
  left: string[];
  next: string;
  busy: string;
  summary: string;
  cannotSpeak: string;
  mismatch: { open: string; warning: string; confirm: string };
};
type Props = {
  action: FormAction;
  mismatchAction: FormAction;
  name: IdentifierWords & { other: { label: string; hint: string; error: string } };
  number: IdentifierWords;
  /** What the scan of the wristband found, in place of the tick. */
  matched: string | undefined;
  labels: Labels;
  back: ReactNode;
};

const OUT_ID = "mismatch-report";

/** Each identifier and its tick are one box: the eye compares before the hand ticks. */
export function IdentityForm({ action, mismatchAction, name, number, matched, labels, back }: Props) {
  const missing = (form: FormData): Record<string, string> => ({
    ...missingName(form, name),
    ...(matched || form.has("wristband-number") ? {} : { "wristband-number": number.error }),
  });
  const { formProps, errors, problems, state } = useActionForm(action, missing);
  const [mismatch, reportMismatch] = useActionState(mismatchAction, {});
  const [isOpen, setOpen] = useState({ name: true, number: true });
  // The scan that matched took its field, and the focus with it, off the page.
  useEffect(() => {
    if (matched) document.getElementById("name-stated")?.focus();
  }, [matched]);
  const left = Number(isOpen.name) + Number(isOpen.number && !matched);
  return (
    <>
      <form
        {...formProps}
        onChange={(event) => {
          formProps.onChange(event);
          const found = missing(new FormData(event.currentTarget));
          setOpen({ name: "name-stated" in found || "confirmedBy" in found, number: "wristband-number" in found });
        }}
        className={page.page}
      >
        <div className={page.body}>
          <FormProblems title={labels.summary} {...problems} />
          <div className={styles.boxes}>
            <NameBox words={name} errors={errors} values={state.values} />
            <NumberBox words={number} matched={matched} errors={errors} values={state.values} />
          </div>
          <div className={styles.ways}>
            <TickCard
              name="confirmed-by-other"
              label={labels.cannotSpeak}
              icon="people"
              defaultChecked={Boolean(state.values?.["confirmed-by-other"])}
            />
            <details className={styles.mismatch}>
              <summary>
                <Icon name="stop" />
                {labels.mismatch.open}
              </summary>
              <div className={styles.confirm}>
                <Notice kind="stop">{labels.mismatch.warning}</Notice>
                <RefusalNotice refusal={mismatch.refusal} />
                <Button type="submit" variant="danger" icon="stop" form={OUT_ID}>
                  {labels.mismatch.confirm}
                </Button>
              </div>
            </details>
          </div>
        </div>
        <StepFoot start={back} {...(left > 0 ? { left: labels.left[left] ?? "" } : {})}>
          <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right" className={page.go}>
            {labels.next}
          </SubmitButton>
        </StepFoot>
      </form>
      {/* A form of its own: Enter on a tick must never press it, and its refusal leaves the ticks as they are. */}
      <form id={OUT_ID} action={reportMismatch} />
    </>
  );
}

function missingName(form: FormData, name: Props["name"]): Record<string, string> {
  if (!form.has("confirmed-by-other")) return form.has("name-stated") ? {} : { "name-stated": name.error };
  return String(form.get("confirmedBy") ?? "").trim() ? {} : { confirmedBy: name.other.error };
}
