"use client";

import { startTransition, useEffect } from "react";
import type { BedsideAction } from "./bedside-action.ts";
import { dropStep, type KeptAs, keptSteps } from "./kept-steps.ts";
import { pressOf } from "./press-of.ts";
import { sendStep } from "./send-step.ts";
import { unanswered } from "./unanswered.ts";

type Props = {
  /** Undefined once the patient's turn is over. */
  handOverId: string | undefined;
  actions: Record<KeptAs, BedsideAction>;
};

let isSent = false;

/** Once for each page that is loaded: sends what an earlier one was still to send when it was reloaded or lost. */
export function KeptStepsSender({ handOverId, actions }: Props) {
  useEffect(() => {
    if (isSent) return;
    isSent = true;
    for (const { id, as, fields } of keptSteps(handOverId)) {
      const data = new FormData();
      for (const [name, value] of fields) data.append(name, value);
      startTransition(async () => {
        try {
          await sendStep(() => actions[as](data), pressOf(as, data), unanswered.waiting("step"));
        } catch (error) {
          if (!isRedirect(error)) throw error;
        } finally {
          dropStep(id);
        }
      });
    }
  }, [handOverId, actions]);
  return null;
}

/** The framework has gone there already when it throws it, and there is no boundary around this component to catch it. */
function isRedirect(error: unknown): boolean {
  return String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_REDIRECT");
}
