import { useCallback, useEffect, useRef, useState } from "react";
import { type PadSubmission, retryDelayMs, sendSignature } from "./send-signature.ts";

export type SubmissionState =
  | { kind: "open" }
  | { kind: "sending"; hasFailed: boolean }
  | { kind: "waiting" }
  | { kind: "refused"; code: string; message?: string };

type Leaving = {
  onStored: (isComplete: boolean) => void;
  onOthersTurn: () => void;
  onLocked: () => void;
};

type Job = { submission: PadSubmission; failures: number; timer: number | undefined; isSending: boolean };

/**
 * Sends the ink until the server has answered. From the first attempt to the answer the ink is frozen: the
 * server may already hold what was sent, so another ink under the same id would be lost in silence.
 */
export function useSignatureSubmission({ submitUrl, ...leaving }: Leaving & { submitUrl: string }) {
  const [state, setState] = useState<SubmissionState>({ kind: "open" });
  const pending = useRef<Job>(undefined);
  const leave = useRef(leaving);
  useEffect(() => {
    leave.current = leaving;
  });

  const attempt = useCallback(async () => {
    const job = pending.current;
    if (!job || job.isSending) return;
    clearTimeout(job.timer);
    job.isSending = true;
    setState({ kind: "sending", hasFailed: job.failures > 0 });
    const result = await sendSignature(submitUrl, job.submission);
    job.isSending = false;
    // The page was left meanwhile.
    if (pending.current !== job) return;
    if (result.kind === "unanswered") {
      job.failures += 1;
      job.timer = window.setTimeout(attempt, retryDelayMs(job.failures));
      setState({ kind: "waiting" });
      return;
    }
    pending.current = undefined;
    if (result.kind === "refused") setState(result);
    else if (result.kind === "locked") leave.current.onLocked();
    else if (result.kind === "others-turn") leave.current.onOthersTurn();
    else leave.current.onStored(result.isComplete);
  }, [submitUrl]);

  useEffect(() => {
    const onOnline = () => void attempt();
    addEventListener("online", onOnline);
    return () => {
      removeEventListener("online", onOnline);
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
    };
  }, [attempt]);

  return {
    state,
    submit: (submission: PadSubmission) => {
      pending.current ??= { submission, failures: 0, timer: undefined, isSending: false };
      void attempt();
    },
    tryNow: () => void attempt(),
    reopen: () => setState({ kind: "open" }),
  };
}
