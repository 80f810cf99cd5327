"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { isUnderWay } from "@/components/tablet/under-way.ts";
import { Button } from "@/components/ui/button.tsx";
import styles from "./idle-guard.module.css";
import type { IdlePhase } from "./idle-phase.ts";
import { watchIdle } from "./idle-watch.ts";
import { recordsAreSent } from "./send-step.ts";

export type IdleWords = Record<"title" | "continue" | "lockedTitle", string> &
  Record<"hint" | "warning" | "locked", ReactNode>;

type Props = { lockUrl: string; lockedUrl: string; words: IdleWords };

const RETRY_MS = 3000;
const RECORDS_MS = 60_000;

/** The bedside's curtain: it hides the page from whoever passes, and at last locks the tablet to a staff PIN. */
export function IdleGuard({ lockUrl, lockedUrl, words }: Props) {
  const curtain = useRef<HTMLDialogElement>(null);
  const [phase, setPhase] = useState<IdlePhase>("awake");

  useEffect(() => {
    const dialog = curtain.current;
    if (!dialog) return;
    let retry = 0;
    let isGone = false;
    let now: IdlePhase = "awake";
    const lock = async () => {
      // What was pressed before is still the patient's, for as long as a line may need; the curtain is down meanwhile.
      await Promise.race([recordsAreSent(), new Promise((resolve) => setTimeout(resolve, RECORDS_MS))]);
      const isLockedNow = !isGone && !isUnderWay() && (await isLocked(lockUrl));
      if (isGone) return;
      if (isLockedNow) location.replace(lockedUrl);
      else retry = window.setTimeout(lock, RETRY_MS);
    };
    const watch = watchIdle((reached) => {
      now = reached;
      // At once, not with the next rendering: the app switcher takes its picture now.
      if (reached === "awake") dialog.close();
      else if (!dialog.open) dialog.showModal();
      if (reached === "locked") void lock();
      setPhase(reached);
    });
    const goOn = (event: Event) => {
      event.preventDefault();
      watch.touch();
    };
    // A browser lets the second of two Escapes, or of two presses of Back, close any dialog without asking.
    const onClose = () => {
      if (now === "locked") dialog.showModal();
      else if (now !== "awake") watch.touch();
    };
    dialog.dataset.watching = "";
    dialog.addEventListener("click", goOn);
    dialog.addEventListener("cancel", goOn);
    dialog.addEventListener("close", onClose);
    return () => {
      isGone = true;
      clearTimeout(retry);
      dialog.removeEventListener("click", goOn);
      dialog.removeEventListener("cancel", goOn);
      dialog.removeEventListener("close", onClose);
      watch.stop();
    };
  }, [lockUrl, lockedUrl]);

  const isOver = phase === "locked";
  return (
    <dialog ref={curtain} className={styles.curtain} aria-labelledby="idle-title">
      <div className={styles.inner}>
        <h2 id="idle-title" className={styles.title}>
          {isOver ? words.lockedTitle : words.title}
        </h2>
        <p className={styles.hint} role="status">
          {isOver ? words.locked : phase === "warned" ? words.warning : words.hint}
        </p>
        {!isOver && (
          <Button variant="quiet" size="bedside" iconEnd="arrow-right" className={styles.button}>
            {words.continue}
          </Button>
        )}
      </div>
    </dialog>
  );
}

/** Whether the server has locked the tablet, or says that it is no longer in the patient's hands. */
async function isLocked(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { method: "POST", cache: "no-store" });
    return status < 500;
  } catch {
    return false;
  }
}
