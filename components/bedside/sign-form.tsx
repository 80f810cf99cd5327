"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { inkBegun } from "./ink-begun.ts";
import { createInkStore, type InkLimits } from "./ink-store.ts";
import type { PadMethod } from "./send-signature.ts";
import { SignFoot, type SignFootWords, type SignMessage } from "./sign-foot.tsx";
import styles from "./sign-form.module.css";
import { SignTools, type SignToolsWords } from "./sign-tools.tsx";
import { type PrintedLine, SignatureFrame } from "./signature-frame.tsx";
import { useSignatureSubmission } from "./use-signature-submission.ts";

export type SignFormWords = SignToolsWords &
  SignFootWords &
  Record<"pad" | "padDescription" | "lost" | "empty" | "tooMuch" | "offline" | "refused", string>;

type Props = {
  method: PadMethod;
  submissionId: string;
  submitUrl: string;
  /** After the last signature; `turnUrl` after any other. */
  doneUrl: string;
  turnUrl: string;
  lockedUrl: string;
  limits: InkLimits;
  printed: PrintedLine;
  words: SignFormWords;
  /** Heading and hint, above the pad. */
  children: ReactNode;
  /** What the signature attests, where it was not read just before. */
  declaration?: ReactNode;
  /** The way to sign without drawing: read before the pad, seen beside the button. */
  other?: ReactNode;
};

/** The pad, its tools above it, and the button. Ink leaves this page only towards the server. */
export function SignForm(props: Props) {
  const { method, submissionId, submitUrl, doneUrl, turnUrl, lockedUrl, limits, printed, words } = props;
  const [store] = useState(() => createInkStore(limits));
  const [mark] = useState(() => inkBegun(submissionId));
  const [strokeCount, setStrokeCount] = useState(0);
  const [isLeftHanded, setIsLeftHanded] = useState(false);
  const [message, setMessage] = useState<SignMessage>();
  const frame = useRef<{ redraw(): void }>(null);
  const submission = useSignatureSubmission({
    submitUrl,
    onStored: (isComplete) => {
      mark.unset();
      location.replace(isComplete ? doneUrl : turnUrl);
    },
    onOthersTurn: () => location.replace(turnUrl),
    onLocked: () => location.replace(lockedUrl),
  });
  const { state } = submission;
  const answer = useMemo(() => messageOf(state, words), [state, words]);
  const isOpen = state.kind === "open" || state.kind === "refused";

  useEffect(() => {
    if (mark.wasLost()) setMessage({ kind: "caution", text: words.lost, code: "ink-lost" });
  }, [mark, words.lost]);

  const strokesChanged = () => {
    setStrokeCount(store.strokes.length);
    setMessage(undefined);
    if (state.kind === "refused") submission.reopen();
    if (store.strokes.length > 0) mark.set();
    else mark.unset();
  };
  const edit = (change: () => void) => {
    if (!isOpen) return;
    change();
    frame.current?.redraw();
    strokesChanged();
  };
  const confirm = () => {
    if (state.kind === "waiting") return submission.tryNow();
    if (!isOpen) return;
    const ink = store.snapshot();
    if (!ink) return setMessage({ kind: "stop", text: words.tooMuch, code: "ink-too-large", takesFocus: true });
    if (ink.strokes.length === 0) {
      return setMessage({ kind: "stop", text: words.empty, code: "ink-empty", takesFocus: true });
    }
    setMessage(undefined);
    submission.submit({ submissionId, method, ink });
  };

  return (
    <div
      className={classNames(
        styles.form,
        Boolean(props.declaration) && styles.attesting,
        isLeftHanded && styles.leftHanded,
      )}
    >
      <div className={styles.top}>
        <div className={styles.words}>{props.children}</div>
        <SignTools
          words={words}
          isLeftHanded={isLeftHanded}
          isLocked={!isOpen}
          onUndo={() => edit(store.undo)}
          onClear={() => edit(store.clear)}
          onSwapHands={() => setIsLeftHanded(!isLeftHanded)}
        />
      </div>
      {props.declaration && <div className={styles.declaration}>{props.declaration}</div>}
      {props.other && <div className={styles.other}>{props.other}</div>}
      <div className={styles.pad}>
        <SignatureFrame
          ref={frame}
          store={store}
          isOpen={isOpen}
          onStroke={strokesChanged}
          printed={printed}
          words={words}
        />
      </div>
      <div className={styles.foot}>
        <SignFoot
          words={words}
          strokeCount={strokeCount}
          phase={state.kind === "sending" ? "sending" : state.kind === "waiting" ? "waiting" : "open"}
          message={answer ?? message}
          onConfirm={confirm}
        />
      </div>
    </div>
  );
}

function messageOf(
  state: ReturnType<typeof useSignatureSubmission>["state"],
  words: SignFormWords,
): SignMessage | undefined {
  if (state.kind === "waiting" || (state.kind === "sending" && state.hasFailed)) {
    return { kind: "caution", text: words.offline, code: "offline", icon: "no-wifi" };
  }
  if (state.kind !== "refused") return undefined;
  return { kind: "stop", text: state.message ?? words.refused, code: state.code, takesFocus: true };
}
