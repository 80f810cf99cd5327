"use client";

import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import type { InkStore } from "./ink-store.ts";
import type { PadChange } from "./pad-pointers.ts";
import { attachSignatureCanvas, type SignatureCanvas } from "./signature-canvas.ts";
import styles from "./signature-frame.module.css";

export type PrintedLine = { signature: string; date: string; name: string; dateText: string };

export type SignatureFrameHandle = {
  /** Ends the stroke under way and draws everything anew from the store. */
  redraw(): void;
  /** In CSS pixels, as it is on the screen now. */
  size(): { width: number; height: number };
};

type Props = {
  ref: Ref<SignatureFrameHandle>;
  store: InkStore;
  /** While it is false the pad takes no ink. */
  isOpen: boolean;
  takesWideContacts: boolean;
  onChange: (change: PadChange, at: number) => void;
  onCancel: () => void;
  printed: PrintedLine;
  words: Record<"pad" | "padDescription", string>;
};

/**
 * The leaflet's own signature line, enlarged. The frame is twice as wide as high on every screen; the
 * printed line lies behind it as text and is no part of the ink.
 */
export function SignatureFrame({ ref, store, takesWideContacts, printed, words, ...live }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignatureCanvas>(undefined);
  const latest = useRef(live);
  useEffect(() => {
    latest.current = live;
  });
  useEffect(() => {
    if (!canvas.current) return;
    const attached = attachSignatureCanvas(canvas.current, {
      store,
      takesWideContacts,
      isOpen: () => latest.current.isOpen,
      onChange: (change, at) => latest.current.onChange(change, at),
      onCancel: () => latest.current.onCancel(),
    });
    pad.current = attached;
    return () => attached.detach();
  }, [store, takesWideContacts]);
  useImperativeHandle(ref, () => ({
    redraw: () => pad.current?.redraw(),
    size: () => ({ width: canvas.current?.clientWidth ?? 0, height: canvas.current?.clientHeight ?? 0 }),
  }));
  return (
    <div className={styles.card}>
      <div className={styles.frame}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={words.pad}
          aria-describedby="signature-pad-description"
          data-open={live.isOpen}
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
