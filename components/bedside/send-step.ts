import { unstable_rethrow } from "next/navigation";
import { retryDelayMs } from "@/components/tablet/send-submission.ts";
import type { Waiting } from "./unanswered.ts";

/** After so long without an answer the line is taken for dead, even where it does not say so. */
export const PATIENCE_MS = 20_000;

/**
 * What a press is. A record (a page turned, a passage marked, a nurse called) is sent whatever is pressed later, and
 * before it. Answers (to sign, to put off, to decline, to hand back, to go to another page) contradict one another:
 * the last is meant, and whoever goes on reading has thought better of it. A look changes nothing but the look.
 */
export type Press = {
  kind: "record" | "answer" | "look";
  /** A later press of the same group takes the place of one that still waits. */
  group: string;
};

export const ANSWER: Press = { kind: "answer", group: "answer" };

type Sending = Press & {
  isGivenUp: boolean;
  endPause?: () => void;
  /** It has its answer, or was given up, or hangs: nothing waits for it any longer. */
  isOver: Promise<void>;
};

/** What has no answer yet, in the order of the presses. */
const sendings = new Set<Sending>();

/** Whatever contradicts this press and still waits is not sent again. */
export function giveUpWaiting(press: Press = ANSWER): void {
  for (const sending of sendings) {
    const isOvertaken = sending.group === press.group || (sending.kind === "answer" && press.kind !== "look");
    if (!isOvertaken) continue;
    sending.isGivenUp = true;
    sending.endPause?.();
  }
}

/** Resolves once nothing that was pressed until now is still to be recorded, or only what hangs. */
export async function recordsAreSent(): Promise<void> {
  await Promise.all([...sendings].filter(({ kind, isGivenUp }) => kind === "record" && !isGivenUp).map(whenOver));
}

const whenOver = ({ isOver }: Sending) => isOver;

/**
 * Calls an action until the server answers, and gives or throws its answer, and whether it is still meant; undefined
 * when it was given up. While an attempt stays without an answer it shows so, with a way not to wait for the next.
 */
export async function sendStep<Answer>(
  action: () => Answer | Promise<Answer>,
  press: Press,
  waiting: Waiting,
): Promise<{ answer: Answer; isMeant: boolean } | undefined> {
  giveUpWaiting(press);
  const recorded = recordsAreSent();
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const own: Sending = { ...press, isGivenUp: false, isOver };
  sendings.add(own);
  // Next sends one action after the other: behind one that hangs none is sent, and only a new page goes on.
  const hung = () => {
    end();
    if (!own.isGivenUp) waiting.show(reloadOnceAnswered);
  };
  try {
    await recorded;
    for (let failures = 1; !own.isGivenUp; failures += 1) {
      const patience = setTimeout(hung, PATIENCE_MS);
      try {
        const answer = await action();
        return { answer, isMeant: !own.isGivenUp };
      } catch (error) {
        // A redirect is an answer; so is an error that the server names.
        unstable_rethrow(error);
        if (typeof error === "object" && error !== null && "digest" in error) throw error;
      } finally {
        clearTimeout(patience);
      }
      if (!own.isGivenUp) await pause(retryDelayMs(failures), own, waiting);
    }
    return undefined;
  } finally {
    sendings.delete(own);
    end();
    waiting.hide();
  }
}

function pause(ms: number, own: Sending, waiting: Waiting): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
    own.endPause = done;
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
