import { useCallback, useEffect, useRef, useState } from "react";
import { type Outgoing, outgoing, prepareOutgoing, sendOutgoing } from "@/components/tablet/outgoing-submission.ts";
import { retryDelayMs, type SendResult } from "@/components/tablet/send-submission.ts";
import type { PublicKeys } from "@/components/tablet/tablet-keys.ts";
import { setUnderWay } from "@/components/tablet/under-way.ts";
import { dropUnsent, keepUnsent, unsentSubmissions } from "@/components/tablet/unsent-submissions.ts";
import type { DrawnSubmission } from "@/lib/signature/canonical-submission.ts";
import { recordsAreSent } from "./send-step.ts";

export type SubmissionState =
  | { kind: "open" }
  /** `isKept`: it rests on the tablet and outlives this page. */
  | { kind: "sending"; hasFailed: boolean; isKept: boolean }
  | { kind: "waiting"; isKept: boolean }
  | { kind: "stored" }
  | { kind: "refused"; code: string; message?: string };

/** Whose signature this page takes. */
export type SignTurn = { submissionId: string; identifiedAt?: string | undefined; reference: string };

type Options = {
  submitUrl: string;
  keys: PublicKeys;
  turn: SignTurn;
  onStored: (isComplete: boolean) => void;
  /** It is somebody else's turn, or they must say anew who they are. */
  onOthersTurn: () => void;
  onLocked: () => void;
};

type Job = { out?: Outgoing; failures: number; timer: number | undefined; isSending: boolean };

const OTHERS_TURN = ["signatory-not-identified", "signatory-not-next"];

/**
 * Sends the ink until the server has answered. From the first attempt to the answer the ink is frozen: the
 * server may already hold what was sent, so another ink under the same id would be lost in silence.
 */
export function useSignatureSubmission(options: Options) {
  const [state, setState] = useState<SubmissionState>({ kind: "open" });
  const pending = useRef<Job>(undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const isUnanswered = state.kind === "sending" || state.kind === "waiting";
  useEffect(() => {
    setUnderWay(isUnanswered);
    return () => setUnderWay(false);
  }, [isUnanswered]);

  const attempt = useCallback(async () => {
    const job = pending.current;
    if (!job?.out || job.isSending) return;
    const { out } = job;
    const { submitUrl, keys } = latest.current;
    clearTimeout(job.timer);
    job.isSending = true;
    setState({ kind: "sending", hasFailed: job.failures > 0, isKept: out.isKept });
    // A question that was marked before it holds it.
    await recordsAreSent();
    if (pending.current !== job) return;
    const result = await sendOutgoing(submitUrl, out, keys.receipt);
    job.isSending = false;
    // The page was left meanwhile.
    if (pending.current !== job) return;
    if (mayBeAskedAgain(result)) {
      job.failures += 1;
      job.timer = window.setTimeout(attempt, retryDelayMs(job.failures));
      setState({ kind: "waiting", isKept: out.isKept });
      return;
    }
    pending.current = undefined;
    if (result.kind === "stored") {
      setState({ kind: "stored" });
      return latest.current.onStored(result.isComplete);
    }
    if (result.kind === "refused") await settleRefusal(result, out, latest.current, setState);
  }, []);

  useEffect(() => {
    const onOnline = () => void attempt();
    addEventListener("online", onOnline);
    return () => {
      removeEventListener("online", onOnline);
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
    };
  }, [attempt]);

  const start = async (out: Promise<Outgoing>) => {
    if (pending.current) return;
    const job: Job = { failures: 0, timer: undefined, isSending: false };
    pending.current = job;
    setState({ kind: "sending", hasFailed: false, isKept: false });
    job.out = await out;
    await attempt();
  };

  return {
    state,
    submit: (drawn: DrawnSubmission) =>
      void start(prepareOutgoing(drawn, { ...latest.current.turn, keys: latest.current.keys })),
    /** Goes on with what this very signatory had sent before the page was loaded anew. Tells whether there was any. */
    resume: useCallback(async () => {
      const { submissionId, identifiedAt } = latest.current.turn;
      const waiting = (await unsentSubmissions()).find(
        (one) => one.submissionId === submissionId && one.identifiedAt === identifiedAt && !one.isRefused,
      );
      if (!waiting || pending.current) return;
      pending.current = { out: outgoing(waiting), failures: 0, timer: undefined, isSending: false };
      void attempt();
    }, [attempt]),
    tryNow: () => void attempt(),
    reopen: () => setState({ kind: "open" }),
  };
}

/** Two people at the same moment: the next attempt decides on what the other has left. */
function mayBeAskedAgain(result: SendResult): boolean {
  return result.kind === "unanswered" || (result.kind === "refused" && result.code === "concurrent-change");
}

async function settleRefusal(
  refusal: Extract<SendResult, { kind: "refused" }>,
  { unsent }: Outgoing,
  { onOthersTurn, onLocked }: Options,
  setState: (state: SubmissionState) => void,
): Promise<void> {
  const { code, message, status } = refusal;
  const isOthersTurn = OTHERS_TURN.includes(code);
  // What was no signature, and what somebody must sign anew, is told here and now; all else is for staff to see.
  if (unsent && (isOthersTurn || code.startsWith("ink-"))) await dropUnsent(unsent);
  if (isOthersTurn) return onOthersTurn();
  if (status === 401 || status === 403) return onLocked();
  if (unsent && !code.startsWith("ink-")) await keepUnsent({ ...unsent, isRefused: true });
  setState({ kind: "refused", code, ...(message === undefined ? {} : { message }) });
}
