"use client";

import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { BedsideAction } from "./bedside-action.ts";
import { pendingStep } from "./pending-step.ts";
import { sendStep } from "./send-step.ts";
import styles from "./step-form.module.css";

export type StepFormWords = Record<"offline" | "tryNow", string>;

type Props = {
  action: BedsideAction;
  /** A step that is sent again after a reload: its hand-over and number, and nothing of the patient. */
  resumes?: { handOverId: string; step: number };
  className?: string | undefined;
  words: StepFormWords;
  children: ReactNode;
};

/**
 * A form of the patient's pages. Without JavaScript it is a plain one. With it, a step that the server did not
 * answer is sent again until it does; the next page comes with the answer and never before.
 */
export function StepForm({ action, resumes, className, words, children }: Props) {
  const [isUnanswered, setIsUnanswered] = useState(false);
  const [, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const retry = useRef<() => void>(undefined);
  const kept = resumes && pendingStep(`${resumes.handOverId} ${resumes.step}`);
  const id = kept?.id;

  useEffect(() => {
    if (id && pendingStep(id).isPending()) form.current?.requestSubmit();
  }, [id]);

  const send = (data: FormData) => {
    kept?.set();
    startTransition(async () => {
      try {
        await sendStep(
          () => action(data),
          (tryAgain) => {
            retry.current = tryAgain;
            setIsUnanswered(true);
          },
        );
      } finally {
        // Answered, by a redirect as a rule: that is thrown.
        kept?.unset();
        setIsUnanswered(false);
      }
    });
  };

  return (
    <form
      ref={form}
      action={action}
      className={className}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        event.preventDefault();
        send(new FormData(event.currentTarget, submitter));
      }}
    >
      {isUnanswered && (
        <div className={styles.unanswered}>
          <Notice kind="caution" icon="no-wifi" role="status" code="offline">
            <p>{words.offline}</p>
            <Button variant="quiet" size="tool" onClick={() => retry.current?.()}>
              {words.tryNow}
            </Button>
          </Notice>
        </div>
      )}
      {children}
    </form>
  );
}
