"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { type Unanswered, unanswered } from "./unanswered.ts";
import styles from "./unanswered-notice.module.css";

type Props = { words: Record<Unanswered["kind"] | "tryNow", string> };

/** The server has not answered the last press: what is safe, and a way not to wait for the next attempt. */
export function UnansweredNotice({ words }: Props) {
  const waiting = useSyncExternalStore(unanswered.subscribe, unanswered.get, () => undefined);
  if (!waiting) return null;
  return (
    <div className={styles.unanswered}>
      <Notice kind="caution" icon="no-wifi" role="status" code="offline">
        <p>{words[waiting.kind]}</p>
        <Button variant="quiet" size="tool" onClick={waiting.tryNow}>
          {words.tryNow}
        </Button>
      </Notice>
    </div>
  );
}
