"use client";

import { type FormEvent, type ReactNode, useCallback, useEffect, useTransition } from "react";
import type { BedsideAction } from "./bedside-action.ts";
import { dropStep, type KeptAs, type KeptStep, keepStep, newStepId, takeOverSteps } from "./kept-steps.ts";
import { ANSWER, type Press, sendStep } from "./send-step.ts";
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

  const send = useCallback(
    (data: FormData, kept?: KeptStep) =>
      startTransition(async () => {
        try {
          await sendStep(() => action(data), pressOf(press, data), unanswered.waiting("step"));
        } finally {
          // Answered, by a redirect as a rule: that is thrown. Or given up for a later press.
          if (kept) dropStep(kept.id);
        }
      }),
    [action, press],
  );

  useEffect(() => {
    if (!isKept(press) || handOverId === undefined) return;
    for (const step of takeOverSteps(press, handOverId)) {
      const data = new FormData();
      for (const [name, value] of step.fields) data.append(name, value);
      send(data, step);
    }
  }, [press, handOverId, send]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    if (!isKept(press) || handOverId === undefined) return send(data);
    const step = { id: newStepId(), as: press, handOverId, fields: fieldsOf(data) };
    keepStep(step);
    send(data, step);
  };
  return (
    <form action={action} className={className} onSubmit={onSubmit}>
      {handOverId !== undefined && <input type="hidden" name="handOverId" value={handOverId} />}
      {children}
    </form>
  );
}

function isKept(press: Props["press"]): press is KeptAs {
  return press === "turn" || press === "question";
}

/** Without what a framework puts into a form of its own. */
function fieldsOf(data: FormData): [string, string][] {
  return [...data].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
}

/** A mark and its taking back are about one passage: of those the last is meant. */
function pressOf(press: NonNullable<Props["press"]>, data: FormData): Press {
  switch (press) {
    case "answer":
      return ANSWER;
    case "look":
      return { kind: "look", group: `look ${fieldsOf(data).map(([name]) => name)}` };
    case "turn":
      return { kind: "record", group: `turn ${data.get("step")}` };
    case "question":
      return { kind: "record", group: data.has("call") ? "call" : `mark ${data.get("ask") ?? data.get("unmark")}` };
  }
}
