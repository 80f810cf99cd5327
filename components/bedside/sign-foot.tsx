import { type ReactNode, useEffect, useRef } from "react";
import buttonStyles from "@/components/ui/button.module.css";
import { Button } from "@/components/ui/button.tsx";
import type { IconName } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import styles from "./sign-foot.module.css";

export type SignMessage = {
  kind: "info" | "caution" | "stop";
  text: string;
  code: string;
  icon?: IconName;
  takesFocus?: boolean;
  /** A question that the button answers with yes. */
  asks?: boolean;
};

export type SignFootWords = Record<"confirm" | "saving" | "tryNow" | "shortYes", string> & {
  /** With `{n}` where the number of strokes goes. */
  count: string;
  unsaved: ReactNode;
};

type Props = {
  words: SignFootWords;
  strokeCount: number;
  /** Of these, how many outlive the page. */
  keptStrokes: number;
  phase: "open" | "asking" | "sending" | "waiting";
  message?: SignMessage | undefined;
  onConfirm: () => void;
};

/** What is the matter stands beside the button, in the place of the note, so that the pad does not move. */
export function SignFoot({ words, strokeCount, keptStrokes, phase, message, onConfirm }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message?.takesFocus) box.current?.focus();
  }, [message]);
  return (
    <div className={styles.foot}>
      <div ref={box} className={styles.message} tabIndex={-1}>
        {message ? (
          <Notice
            kind={message.kind}
            code={message.code}
            role={message.kind === "stop" ? "alert" : "status"}
            {...(message.icon ? { icon: message.icon } : {})}
          >
            {message.text}
          </Notice>
        ) : (
          <p className={styles.note}>{words.unsaved}</p>
        )}
      </div>
      <p className={styles.count} aria-live="polite" data-kept-strokes={keptStrokes}>
        {strokeCount > 0 && words.count.replace("{n}", String(strokeCount))}
      </p>
      <Button
        size="bedside"
        className={styles.confirm}
        onClick={onConfirm}
        {...(phase === "open" ? { icon: "check" as const } : {})}
        {...(phase === "sending" ? { "aria-busy": true, "aria-disabled": true } : {})}
      >
        {phase === "sending" ? (
          <span className={styles.busy}>
            <span className={buttonStyles.ring} />
            {words.saving}
          </span>
        ) : phase === "waiting" ? (
          words.tryNow
        ) : phase === "asking" ? (
          words.shortYes
        ) : (
          words.confirm
        )}
      </Button>
    </div>
  );
}
