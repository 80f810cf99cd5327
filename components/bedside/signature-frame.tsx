"use client";

import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import type { InkStore } from "./ink-store.ts";
import { attachSignatureCanvas, type SignatureCanvas } from "./signature-canvas.ts";
import styles from "./signature-frame.module.css";

export type PrintedLine = { signature: string; date: string; name: string; dateText: string };

type Props = {
  ref: Ref<Pick<SignatureCanvas, "redraw">>;
  store: InkStore;
  /** While it is false the pad takes no ink. */
  isOpen: boolean;
  onStroke: () => void;
  printed: PrintedLine;
  words: Record<"pad" | "padDescription", string>;
};

/**
 * The leaflet's own signature line, enlarged. The frame is twice as wide as high on every screen; the
 * printed line lies behind it as text and is no part of the ink.
 */
export function SignatureFrame({ ref, store, isOpen, onStroke, printed, words }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignatureCanvas>(undefined);
  const latest = useRef({ isOpen, onStroke });
  useEffect(() => {
    latest.current = { isOpen, onStroke };
  });
  useEffect(() => {
    if (!canvas.current) return;
    const attached = attachSignatureCanvas(canvas.current, {
      store,
      isOpen: () => latest.current.isOpen,
      onStroke: () => latest.current.onStroke(),
    });
    pad.current = attached;
    return () => attached.detach();
  }, [store]);
  useImperativeHandle(ref, () => ({ redraw: () => pad.current?.redraw() }));
  return (
    <div className={styles.card}>
      <div className={styles.frame}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={words.pad}
          aria-describedby="signature-pad-description"
        />
      </div>
      <div className={styles.printed} lang="zh-HK">
        <span className={styles.label}>{printed.signature}</span>
        <span className={styles.rule} />
        <span className={styles.name}>{printed.name}</span>
        <span className={styles.dateLabel}>{printed.date}</span>
        <span className={styles.date}>{printed.dateText}</span>
      </div>
      <p id="signature-pad-description" className="visually-hidden">
        {words.padDescription}
      </p>
    </div>
  );
}
