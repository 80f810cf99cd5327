import { useEffect, useMemo, useRef, useState } from "react";
import type { PublicKeys } from "@/components/tablet/tablet-keys.ts";
import type { DrawnMethod } from "@/lib/signature/canonical-submission.ts";
import { measureInk } from "@/lib/signature/measure-ink.ts";
import { createInkStore, type InkLimits } from "./ink-store.ts";
import { isShortSignature } from "./is-short-signature.ts";
import type { PadChange } from "./pad-pointers.ts";
import { giveUpWaiting } from "./send-step.ts";
import type { SignMessage } from "./sign-foot.tsx";
import type { SignatureFrameHandle } from "./signature-frame.tsx";
import { useInkDraft } from "./use-ink-draft.ts";
import { useLeaving } from "./use-leaving.ts";
import { type SignTurn, type SubmissionState, useSignatureSubmission } from "./use-signature-submission.ts";
import { createWetFinger } from "./wet-finger.ts";

export type SigningOptions = {
  method: DrawnMethod;
  turn: SignTurn;
  /** Of this turn's unfinished ink. */
  draftKey: string;
  keys: PublicKeys;
  submitUrl: string;
  /** After the last signature; `turnUrl` after any other. */
  doneUrl: string;
  turnUrl: string;
  lockedUrl: string;
  limits: InkLimits;
};

export type SigningWords = Record<
  "restored" | "empty" | "tooMuch" | "short" | "wet" | "offlineKept" | "offline" | "offlineStored" | "refused",
  string
>;

/** A press that follows the question at once was meant for the button that stood there before. */
const DOUBLE_PRESS_MS = 700;

/** Everything between the pad and the server: what is drawn, kept, asked about, sent and answered. */
export function useSigning(options: SigningOptions, words: SigningWords) {
  const { method, turn, limits } = options;
  const [store] = useState(() => createInkStore(limits));
  const [wetFinger] = useState(createWetFinger);
  const [isReady, setIsReady] = useState(false);
  const [strokeCount, setStrokeCount] = useState(0);
  const [message, setMessage] = useState<SignMessage>();
  const askedAt = useRef<number>(undefined);
  const frame = useRef<SignatureFrameHandle>(null);
  const draft = useInkDraft(store, `${turn.submissionId}/${method}`, options.draftKey);
  const { restore } = draft;
  const leaving = useLeaving();
  const submission = useSignatureSubmission({
    ...options,
    onStored: async (isComplete) => {
      await draft.forget();
      await leaving.leaveFor(isComplete ? options.doneUrl : options.turnUrl, "replace");
    },
    onOthersTurn: async () => {
      await draft.forget();
      location.replace(`${options.turnUrl}?notStored`);
    },
    onLocked: () => location.replace(options.lockedUrl),
  });
  const { state, resume } = submission;
  const isUnreachable = leaving.tryNow !== undefined;
  const answer = useMemo(() => messageOf(state, isUnreachable, words), [state, isUnreachable, words]);
  const again = state.kind === "waiting" ? submission.tryNow : leaving.tryNow;
  const isOpen = isReady && (state.kind === "open" || state.kind === "refused");

  useEffect(() => {
    const begin = async () => {
      if (await restore()) {
        frame.current?.redraw();
        setStrokeCount(store.strokes.length);
        setMessage({ kind: "info", text: words.restored, code: "ink-restored" });
      }
      await resume();
      setIsReady(true);
    };
    void begin();
  }, [restore, resume, store, words.restored]);

  const say = (kind: "caution" | "stop", code: string, text: string) =>
    setMessage({ kind, text, code, takesFocus: kind === "stop" });
  const changed = () => {
    askedAt.current = undefined;
    setStrokeCount(store.strokes.length);
    setMessage(undefined);
    if (state.kind === "refused") submission.reopen();
    if (store.isTooMuch) say("caution", "ink-too-large", words.tooMuch);
  };
  const size = () => frame.current?.size() ?? { width: 0, height: 0 };
  const isWet = (at: number) => {
    const last = store.strokes.slice(-1);
    return last.length > 0 && wetFinger.drawn(measureInk(last, size()).length, at);
  };

  /** Asks once; the next press, if it is not the same press again, is a yes. */
  const isAffirmed = () => {
    const before = askedAt.current;
    if (before !== undefined) return performance.now() - before >= DOUBLE_PRESS_MS;
    askedAt.current = performance.now();
    setMessage({ kind: "caution", text: words.short, code: "ink-short", takesFocus: true, asks: true });
    return false;
  };

  return {
    store,
    frame,
    strokeCount,
    isOpen,
    safety: draft.safety,
    keptStrokes: draft.keptStrokes,
    phase: phaseOf(state.kind, isUnreachable, message),
    message: answer ?? message,
    padChanged(change: PadChange, at: number) {
      if (change === "begun") return changed();
      setStrokeCount(store.strokes.length);
      void draft.save();
      if (change === "ended" && method === "hand" && isWet(at)) say("caution", "wet-finger", words.wet);
    },
    touchCancelled() {
      if (wetFinger.cancelled()) say("caution", "wet-finger", words.wet);
    },
    edit(change: () => void) {
      if (!isOpen) return;
      change();
      frame.current?.redraw();
      changed();
      void draft.save();
    },
    confirm() {
      if (again) return again();
      if (!isOpen) return;
      // A stroke that is still being drawn ends here: what is seen is what is signed.
      frame.current?.redraw();
      if (store.strokes.length === 0) return say("stop", "ink-empty", words.empty);
      if (store.isTooMuch) return say("stop", "ink-too-large", words.tooMuch);
      const isShort = method === "hand" && isShortSignature(store.strokes, size());
      if (isShort && !isAffirmed()) return;
      setMessage(undefined);
      const affirmed = isShort ? { isShortAffirmed: true as const } : {};
      giveUpWaiting();
      submission.submit({ submissionId: turn.submissionId, method, ink: store.snapshot(), ...affirmed });
    },
  };
}

function messageOf(state: SubmissionState, isUnreachable: boolean, words: SigningWords): SignMessage | undefined {
  if (state.kind === "stored" && isUnreachable)
    return { kind: "info", text: words.offlineStored, code: "offline-stored", icon: "no-wifi" };
  if (state.kind === "waiting" || (state.kind === "sending" && state.hasFailed)) {
    const text = state.isKept ? words.offlineKept : words.offline;
    return { kind: "caution", text, code: "offline", icon: "no-wifi" };
  }
  if (state.kind !== "refused") return undefined;
  return { kind: "stop", text: state.message ?? words.refused, code: state.code, takesFocus: true };
}

function phaseOf(
  kind: SubmissionState["kind"],
  isUnreachable: boolean,
  message: SignMessage | undefined,
): "open" | "asking" | "sending" | "waiting" {
  if (kind === "stored") return isUnreachable ? "waiting" : "sending";
  if (kind === "sending" || kind === "waiting") return kind;
  return message?.asks ? "asking" : "open";
}
