import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
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
  /** Its attempt has had no answer for so long that the line is taken for dead. */
  isHanging: boolean;
  endPause?: () => void;
};

/** What has no answer yet, in the order of the presses. */
const sendings = new Set<Sending>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of [...listeners]) listener();
}

/** Whatever contradicts this press and still waits is not sent again. */
export function giveUpWaiting(press: Press = ANSWER): void {
  for (const sending of sendings) {
    const isOvertaken = sending.group === press.group || (sending.kind === "answer" && press.kind !== "look");
    if (!isOvertaken) continue;
    sending.isGivenUp = true;
    sending.endPause?.();
  }
  changed();
}

/**
 * Resolves once nothing that was pressed until now is still to be recorded. What hangs is not waited for, but where
 * `isPatient`: a server action would only stand behind it in the framework's queue, and overtake its next attempt.
 */
export async function recordsAreSent({ isPatient = false } = {}): Promise<void> {
  const before = [...sendings].filter(({ kind, isGivenUp }) => kind === "record" && !isGivenUp);
  const isWaited = (one: Sending) => sendings.has(one) && !one.isGivenUp && (isPatient || !one.isHanging);
  while (before.some(isWaited)) {
    await new Promise<void>((resolve) => {
      const listener = () => {
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  }
}

/**
 * Calls an action until the server answers, and gives or throws its answer, and whether it is still meant; undefined
 * when it was given up. While an attempt stays without an answer it shows so, with a way not to wait for the next.
 * `isFetch`: it is none of the server actions, which are sent one after the other.
 */
export async function sendStep<Answer>(
  action: () => Answer | Promise<Answer>,
  press: Press,
  waiting: Waiting,
  { isFetch = false } = {},
): Promise<{ answer: Answer; isMeant: boolean } | undefined> {
  giveUpWaiting(press);
  const recorded = recordsAreSent({ isPatient: !isFetch });
  const own: Sending = { ...press, isGivenUp: false, isHanging: false };
  sendings.add(own);
  try {
    await recorded;
    for (let failures = 1; !own.isGivenUp; failures += 1) {
      const answered = await attempt(action, own, waiting);
      if (answered) return { answer: answered.answer, isMeant: !own.isGivenUp };
      if (!own.isGivenUp) await pause(retryDelayMs(failures), own, waiting);
    }
    return undefined;
  } finally {
    sendings.delete(own);
    changed();
    waiting.hide();
  }
}

/** Undefined where no answer came. A redirect is an answer; so is an error that the server names. */
async function attempt<Answer>(
  action: () => Answer | Promise<Answer>,
  own: Sending,
  waiting: Waiting,
): Promise<{ answer: Answer } | undefined> {
  const setHanging = (isHanging: boolean) => {
    own.isHanging = isHanging;
    changed();
  };
  // Behind an action that hangs none is sent, and only a new page goes on.
  const patience = setTimeout(() => {
    setHanging(true);
    if (!own.isGivenUp) waiting.show(reloadOnceAnswered);
  }, PATIENCE_MS);
  try {
    return { answer: await action() };
  } catch (error) {
    unstable_rethrow(error);
    // The program on the server is another by now: its new page knows how to ask, and what was kept is sent again.
    if (unstable_isUnrecognizedActionError(error)) location.reload();
    else if (typeof error === "object" && error !== null && "digest" in error) throw error;
    return undefined;
  } finally {
    clearTimeout(patience);
    setHanging(false);
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
