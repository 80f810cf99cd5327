import { useCallback, useEffect, useRef, useState } from "react";
import { outgoing, sendOutgoing } from "./outgoing-submission.ts";
import { retryDelayMs } from "./send-submission.ts";
import { dropUnsent, type Unsent, unsentSubmissions } from "./unsent-submissions.ts";

/** Where an unsent signature stands. `void`: the server has decided, and `reason` is its word for it. */
export type UnsentState = { unsent: Unsent; state: "unsent" | "sending" | "void"; reason?: string };

type Options = {
  submitUrl: string;
  receiptKey: string;
  /** In staff hands an answer is final; while the patient's turn is open another one may yet come. */
  isFinal: boolean;
};

/** What waits on this tablet, sent again at once, whenever the network is back, on request, and by and by. */
export function useUnsent({ submitUrl, receiptKey, isFinal }: Options) {
  const [waiting, setWaiting] = useState<UnsentState[]>([]);
  const [sentCount, setSentCount] = useState(0);
  const run = useRef({ isSending: false, failures: 0, timer: 0 });

  const sendOne = useCallback(
    async (unsent: Unsent): Promise<UnsentState | undefined> => {
      if (unsent.isRefused && !isFinal) return { unsent, state: "void" };
      const result = await sendOutgoing(submitUrl, outgoing(unsent), receiptKey);
      if (result.kind === "stored") return undefined;
      if (result.kind === "refused" && isFinal && result.status !== 401) {
        return { unsent, state: "void", ...(result.message === undefined ? {} : { reason: result.message }) };
      }
      return { unsent, state: "unsent" };
    },
    [submitUrl, receiptKey, isFinal],
  );

  const sendAll = useCallback(async () => {
    const now = run.current;
    if (now.isSending) return;
    now.isSending = true;
    clearTimeout(now.timer);
    const all = await unsentSubmissions();
    setWaiting(all.map((unsent) => ({ unsent, state: "sending" })));
    const after: UnsentState[] = [];
    for (const unsent of all) {
      const state = await sendOne(unsent);
      if (state) after.push(state);
    }
    setWaiting(after);
    setSentCount((before) => before + all.length - after.length);
    now.isSending = false;
    if (!after.some(({ state }) => state === "unsent")) return;
    now.failures += 1;
    now.timer = window.setTimeout(sendAll, retryDelayMs(now.failures));
  }, [sendOne]);

  useEffect(() => {
    void sendAll();
    const onOnline = () => void sendAll();
    addEventListener("online", onOnline);
    const held = run.current;
    return () => {
      removeEventListener("online", onOnline);
      clearTimeout(held.timer);
    };
  }, [sendAll]);

  return {
    waiting,
    sentCount,
    sendAgain: () => void sendAll(),
    /** Staff have read that it is void. Only now is it gone. */
    acknowledge: async ({ unsent }: UnsentState) => {
      await dropUnsent(unsent);
      setWaiting((before) => before.filter((one) => one.unsent.id !== unsent.id));
    },
  };
}
