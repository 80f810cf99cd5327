import { useEffect, useRef, useState } from "react";
import { ANSWER, isAnswered, sendStep } from "./send-step.ts";
import { unanswered, type Waiting } from "./unanswered.ts";

/**
 * Goes on to another page once the server answers for it: on a browser's own error page a patient would be lost.
 * Another answer takes its place. `waiting` shows meanwhile that there is no answer.
 */
export function leaveFor(url: string, how: "assign" | "replace", waiting = unanswered.waiting("link")): Promise<void> {
  return leave(url, how, waiting, () => true);
}

/** As `leaveFor`, for a page that says itself that it waits, by `tryNow`; it ends with that page. */
export function useLeaving() {
  const [tryNow, setTryNow] = useState<() => void>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const waiting: Waiting = { show: (again) => setTryNow(() => again), hide: () => setTryNow(undefined) };
  return {
    leaveFor: (url: string, how: "assign" | "replace") => leave(url, how, waiting, () => isHere.current),
    tryNow,
  };
}

async function leave(url: string, how: "assign" | "replace", waiting: Waiting, isMeant: () => boolean): Promise<void> {
  const answered = async () => {
    if (isMeant() && !(await isAnswered(url))) throw new Error("The server does not answer");
  };
  const sent = await sendStep(answered, ANSWER, waiting, { isFetch: true });
  if (sent?.isMeant && isMeant()) location[how](url);
}
