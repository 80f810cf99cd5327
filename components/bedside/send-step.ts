import { unstable_rethrow } from "next/navigation";
import { retryDelayMs } from "@/components/tablet/send-submission.ts";

/**
 * Calls an action until the server answers, and resolves or rejects as it does. `onUnanswered` is told after each
 * attempt that was not, with a way not to wait for the next.
 */
export async function sendStep(
  action: () => void | Promise<void>,
  onUnanswered: (tryNow: () => void) => void,
): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await action();
    } catch (error) {
      // A redirect is an answer; so is an error that the server names.
      unstable_rethrow(error);
      if (typeof error === "object" && error !== null && "digest" in error) throw error;
      await pause(retryDelayMs(failures), onUnanswered);
    }
  }
}

function pause(ms: number, onUnanswered: (tryNow: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
    onUnanswered(done);
  });
}
