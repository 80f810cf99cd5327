import type { Ref } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { AlsoSigns } from "./also-signs.tsx";
import { ConsentGiverFields } from "./consent-giver-fields.tsx";
import { InterpreterFields } from "./interpreter-fields.tsx";
import type { PlanProps } from "./plan-props.ts";
import styles from "./signing-plan.module.css";
import { SigningPlanSummary } from "./signing-plan-summary.tsx";

/**
 * Who signs, folded away while it is the patient alone, as it nearly always is. The folded line says in words
 * what is chosen; it and the fields follow the choices by style rules alone, so that they do without scripts.
 */
export function SigningPlan({ ref, isOpen, ...props }: PlanProps & { ref: Ref<HTMLDetailsElement>; isOpen: boolean }) {
  const { labels } = props;
  return (
    <>
      <div className={styles.chooseGiver}>
        <Notice kind="caution">{labels.chooseGiver}</Notice>
      </div>
      <details ref={ref} className={styles.plan} {...(isOpen ? { open: true } : {})}>
        <summary className={styles.summary}>
          <span className={styles.question}>{labels.title}</span>
          <SigningPlanSummary labels={labels} />
          <Icon name="arrow-down" className={styles.arrow} />
        </summary>
        <div className={styles.body}>
          <ConsentGiverFields {...props} />
          <AlsoSigns {...props} />
          <InterpreterFields {...props} />
        </div>
      </details>
    </>
  );
}
