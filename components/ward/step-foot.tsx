import type { ReactNode } from "react";
import styles from "./step-page.module.css";

/** The way back on the left, the way on on the right with what is still missing beside it. */
export function StepFoot({ start, left, children }: { start?: ReactNode; left?: string; children?: ReactNode }) {
  return (
    <div className={styles.foot}>
      <div className={styles.row}>
        {start}
        <div className={styles.end}>
          {left && (
            <p className={styles.left} role="status">
              {left}
            </p>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
