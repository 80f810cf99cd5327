"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Sending } from "@/components/ui/sending.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { dropStep, type KeptAs, keepStep } from "./kept-steps.ts";
import { fieldsOf, isKept, pressOf } from "./press-of.ts";
import { sendStep } from "./send-step.ts";
import { unanswered } from "./unanswered.ts";

type Props = {
  action: BedsideAction;
  className?: string | undefined;
  children: ReactNode;
} & (
  | { press?: "answer" | "look"; handOverId?: string }
  /** Sent again after a reload too. */
  | { press: KeptAs; handOverId: string }
);

/**
 * A form of the patient's pages. Without JavaScript it is a plain one. With it, a step that the server did not
 * answer is sent again until it does; the next page comes with the answer and never before. `handOverId` goes with
 * the step, which then counts for no other.
 */
export function StepForm({ action, press = "answer", handOverId, className, children }: Props) {
  const [, startTransition] = useTransition();
  const [sending, setSending] = useState<FormData>();

  const send = async (data: FormData) => {
    const kept = isKept(press) && handOverId !== undefined ? keepStep(press, handOverId, fieldsOf(data)) : undefined;
    const end = () => setSending((latest) => (latest === data ? undefined : latest));
    try {
      // Given up for a later press: it can be pressed again at once.
      if (!(await sendStep(() => action(data), pressOf(press, data), unanswered.waiting("step")))) end();
    } finally {
      // Answered, by a redirect as a rule: that is thrown, and the ring turns until the next page is there.
      startTransition(end);
      if (kept) dropStep(kept);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    setSending(data);
    // Not within the event: React would hold the form until whatever else waits has its answer.
    queueMicrotask(() => startTransition(() => send(data)));
  };
  return (
    <form action={action} className={className} onSubmit={onSubmit}>
      {handOverId !== undefined && <input type="hidden" name="handOverId" value={handOverId} />}
      <Sending value={{ data: sending }}>{children}</Sending>
    </form>
  );
}
