"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import type { BedsideAction } from "./bedside-action.ts";
import { pendingStep } from "./pending-step.ts";
import { sendStep } from "./send-step.ts";
import { unanswered } from "./unanswered.ts";

type Props = {
  action: BedsideAction;
  /** A step that is sent again after a reload: its hand-over and number, and nothing of the patient. */
  resumes?: { handOverId: string; step: number };
  className?: string | undefined;
  children: ReactNode;
};

/**
 * A form of the patient's pages. Without JavaScript it is a plain one. With it, a step that the server did not
 * answer is sent again until it does; the next page comes with the answer and never before.
 */
export function StepForm({ action, resumes, className, children }: Props) {
  const [, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const kept = resumes && pendingStep(`${resumes.handOverId} ${resumes.step}`);
  const id = kept?.id;

  useEffect(() => {
    if (id && pendingStep(id).isPending()) form.current?.requestSubmit();
  }, [id]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    kept?.set();
    startTransition(async () => {
      try {
        await sendStep(() => action(data), unanswered.waiting("step"));
      } finally {
        // Answered, by a redirect as a rule: that is thrown. Or given up for a later press.
        kept?.unset();
      }
    });
  };
  return (
    <form ref={form} action={action} className={className} onSubmit={onSubmit}>
      {children}
    </form>
  );
}
