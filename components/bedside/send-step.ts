import { unstable_rethrow } from "next/navigation";
import { retryDelayMs } from "@/components/tablet/send-submission.ts";
import type { Waiting } from "./unanswered.ts";

/** After so long without an answer the line is taken for dead, even where it does not say so. */
export const PATIENCE_MS = 20_000;

let latest = 0;
let endPause: (() => void) | undefined;

/** What still waits to be sent again is given up: something else was pressed since, and that is what is meant. */
export function giveUpWaiting(): void {
  latest += 1;
  endPause?.();
}

/**
 * Calls an action until the server answers, and gives or throws its answer, and whether nothing else was pressed
 * meanwhile; undefined when it was given up. While an attempt stays without an answer it shows so, with a way not to
 * wait for the next.
 */
export async function sendStep<Answer>(
  action: () => Answer | Promise<Answer>,
  waiting: Waiting,
): Promise<{ answer: Answer; isMeant: boolean } | undefined> {
  giveUpWaiting();
  const own = latest;
  try {
    for (let failures = 1; ; failures += 1) {
      // Next sends one action after the other: behind one that hangs none is sent, and only a new page goes on.
      const hangs = setTimeout(() => own === latest && waiting.show(reloadOnceAnswered), PATIENCE_MS);
      try {
        const answer = await action();
        return { answer, isMeant: own === latest };
      } catch (error) {
        // A redirect is an answer; so is an error that the server names.
        unstable_rethrow(error);
        if (typeof error === "object" && error !== null && "digest" in error) throw error;
      } finally {
        clearTimeout(hangs);
      }
      if (own === latest) await pause(retryDelayMs(failures), waiting);
      if (own !== latest) return undefined;
    }
  } finally {
    waiting.hide();
  }
}

function pause(ms: number, waiting: Waiting): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
    endPause = done;
    waiting.show(done);
  });
}

async function reloadOnceAnswered(): Promise<void> {
  if (await isAnswered(location.href)) location.reload();
}

/** Whether a server of ours answers for a page, by whatever page; what stands between may answer with its own. */
export async function isAnswered(url: string): Promise<boolean> {
  try {
    const options = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) } as const;
    const { status } = await fetch(url, options);
    return status < 502 || status > 504;
  } catch {
    return false;
  }
}
