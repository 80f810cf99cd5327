import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import styles from "./checks-form.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

export type ChecksFootLabels = {
  next: string;
  busy: string;
  sedatedTitle: string;
  sedatedText: string;
  defer: string;
};

type Props = { left: string | undefined; labels: ChecksFootLabels; back: ReactNode };

/** Two feet, one in sight: the usual one, or the stop after "sedated today". */
export function ChecksFoot({ left, labels, back }: Props) {
  return (
    <div className={styles.foot}>
      <div className={styles.usual}>
        <StepFoot start={back} {...(left ? { left } : {})}>
          <SubmitButton busyLabel={labels.busy} iconEnd="arrow-right" className={page.go} name="intent" value="next">
            {labels.next}
          </SubmitButton>
        </StepFoot>
      </div>
      <div role="alert">
        <div className={styles.stop}>
          <div className={styles.stopFoot}>
            <div className={styles.stopRow}>
              <Icon name="stop" className={styles.stopIcon} />
              <p className={styles.stopWords}>
                <strong>{labels.sedatedTitle}</strong>
                <span>{labels.sedatedText}</span>
              </p>
              {left && <p className={page.left}>{left}</p>}
              <SubmitButton
                variant="danger"
                busyLabel={labels.busy}
                iconEnd="arrow-right"
                className={page.go}
                name="intent"
                value="defer"
              >
                {labels.defer}
              </SubmitButton>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
