import type { ReactNode } from "react";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./page-header.module.css";

type Props = {
  consent: Pick<Consent, "label">;
  leafletTitle: string;
  progressText?: string;
  tools: ReactNode;
  /** On the lower edge: the progress segments. */
  children?: ReactNode;
};

/** The patient's name is on every page: the last defence against the wrong patient. */
export function PageHeader({ consent, leafletTitle, progressText, tools, children }: Props) {
  return (
    <div className={styles.header}>
      <div className={styles.row}>
        <div className={styles.words}>
          <p className={styles.name}>{displayName(consent.label)}</p>
          <p className={styles.line}>
            <span lang="zh-HK">{leafletTitle}</span>
            {progressText && <span>{progressText}</span>}
          </p>
        </div>
        <div className={styles.tools}>{tools}</div>
      </div>
      {children}
    </div>
  );
}
