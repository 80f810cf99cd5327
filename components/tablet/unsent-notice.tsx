"use client";

import { Button } from "@/components/ui/button.tsx";
import { classNames } from "@/components/ui/class-names.ts";
import { Notice } from "@/components/ui/notice.tsx";
import styles from "./unsent-notice.module.css";
import { type UnsentState, useUnsent } from "./use-unsent.ts";

export type UnsentWords = Record<
  "title" | "safe" | "sending" | "sendAgain" | "sent" | "acknowledge" | "later",
  string
> & {
  /** With `{reference}` and `{time}`. */
  one: string;
};

type Props = {
  submitUrl: string;
  receiptKey: string;
  /** The tablet is in staff hands: what the server refuses now is void. */
  isFinal: boolean;
  size: "ward" | "bedside";
  words: UnsentWords;
};

/** 「未送出」: signatures that wait on this tablet. Nothing is shown, and nothing moves, where there are none. */
export function UnsentNotice({ size, words, ...options }: Props) {
  const { waiting, sentCount, sendAgain, acknowledge } = useUnsent(options);
  const unsent = waiting.filter(({ state }) => state !== "void");
  const isSending = unsent.some(({ state }) => state === "sending");
  return (
    <div role="status" className={classNames(styles.list, styles[size])}>
      {unsent.length > 0 && (
        <Notice kind="caution" title={words.title} code="unsent">
          <p>{words.safe}</p>
          <ul className={styles.which}>
            {unsent.map((one) => (
              <li key={one.unsent.id}>{textOf(one, words)}</li>
            ))}
          </ul>
          <Button variant="quiet" size={size} onClick={sendAgain} {...(isSending ? { "aria-busy": true } : {})}>
            {isSending ? words.sending : words.sendAgain}
          </Button>
        </Notice>
      )}
      {waiting
        .filter(({ state }) => state === "void")
        .map((one) => (
          <Notice key={one.unsent.id} kind="stop" title={words.title} code="unsent-void">
            <p>{textOf(one, words)}</p>
            <p>{one.reason ?? words.later}</p>
            {options.isFinal && (
              <Button variant="quiet" size={size} onClick={() => void acknowledge(one)}>
                {words.acknowledge}
              </Button>
            )}
          </Notice>
        ))}
      {unsent.length === 0 && sentCount > 0 && (
        <Notice kind="info" code="unsent-sent">
          {words.sent}
        </Notice>
      )}
    </div>
  );
}

/** The reference number is all that there is to say: nobody can read here whose signature it is. */
function textOf({ unsent }: UnsentState, words: UnsentWords): string {
  const time = new Date(unsent.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return words.one.replace("{reference}", unsent.reference).replace("{time}", time);
}
