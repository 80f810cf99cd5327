"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { CameraLabels } from "./camera-labels.ts";
import styles from "./camera-panel.module.css";
import { TorchButton } from "./torch-button.tsx";
import { useCamera } from "./use-camera.ts";

export type CameraPanelProps = {
  labels: CameraLabels;
  byHandHref?: string;
  onRead: (text: string) => void;
  onClose: () => void;
};

/** The live picture over the page, with the ways back always in sight. */
export function CameraPanel({ labels, byHandHref, onRead, onClose }: CameraPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { video, camera } = useCamera(onRead);
  useEffect(() => dialog.current?.showModal(), []);
  const problem = camera.kind === "off" ? labels.problems[camera.problem] : undefined;
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby="camera-title" onClose={onClose}>
      <h2 id="camera-title">{labels.title}</h2>
      {problem ? (
        <Notice kind="caution" role="alert" title={problem.title}>
          {problem.text}
        </Notice>
      ) : (
        <>
          <p className={styles.aim} role="status">
            {camera.kind === "opening" ? labels.opening : labels.aim}
          </p>
          <div className={styles.view}>
            <video ref={video} className={styles.video} playsInline muted autoPlay />
            <div className={styles.frame} />
          </div>
        </>
      )}
      <div className={styles.ways}>
        <Button icon="x" variant="quiet" onClick={() => dialog.current?.close()}>
          {labels.close}
        </Button>
        {byHandHref && (
          <ButtonLink href={byHandHref} variant="secondary" icon="keyboard">
            {labels.byHand}
          </ButtonLink>
        )}
        <TorchButton track={camera.kind === "on" ? camera.track : undefined} labels={labels} />
      </div>
    </dialog>
  );
}
