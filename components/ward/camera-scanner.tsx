"use client";

import { type ComponentType, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { CameraLabels } from "./camera-labels.ts";
import type { CameraPanelProps } from "./camera-panel.tsx";
import styles from "./camera-scanner.module.css";
import { submitScan } from "./submit-scan.ts";

type Props = {
  /** The id of the field that a keyboard scanner types into: the text read is put there and its form submitted. */
  fieldId: string;
  labels: CameraLabels;
  /** Where to go without a barcode. Without it, closing the camera is the way back. */
  byHandHref?: string;
  variant?: ButtonVariant;
};

/** Reads a barcode with the tablet's camera. Until it is pressed, nothing of camera or decoder is loaded. */
export function CameraScanner({ fieldId, labels, byHandHref, variant = "secondary" }: Props) {
  const [Panel, setPanel] = useState<ComponentType<CameraPanelProps>>();
  const [isOpen, setOpen] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const open = async () => {
    const loaded = await import("./camera-panel.tsx").catch(() => undefined);
    setFailed(!loaded);
    if (loaded) setPanel(() => loaded.CameraPanel);
    setOpen(Boolean(loaded));
  };
  const close = () => setOpen(false);
  return (
    <div className={styles.scanner}>
      <Button variant={variant} icon="camera" onClick={open}>
        {labels.button}
      </Button>
      {isFailed && (
        <Notice kind="caution" role="alert" title={labels.problems.failed.title}>
          {labels.problems.failed.text}
        </Notice>
      )}
      {isOpen && Panel && (
        <Panel
          labels={labels}
          {...(byHandHref ? { byHandHref } : {})}
          onClose={close}
          onRead={(text) => {
            close();
            submitScan(fieldId, text);
          }}
        />
      )}
    </div>
  );
}
