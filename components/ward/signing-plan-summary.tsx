import styles from "./signing-plan.module.css";
import type { SigningPlanLabels } from "./use-signing-plan-labels.ts";

/** All that could be chosen, in the fewest words; style rules leave what is. */
export function SigningPlanSummary({ labels }: { labels: SigningPlanLabels }) {
  return (
    <span className={styles.chosen}>
      {labels.givers.map(({ value, short }) => (
        <span key={value} data-giver={value}>
          {short}
        </span>
      ))}
      <span data-giver="parent" className={styles.coSigns}>
        {labels.and}
        {labels.givers.find(({ value }) => value === "patient")?.short}
      </span>
      <span className={styles.alsoInterpreter}>
        {labels.and}
        {labels.also.interpreter.short}
      </span>
      <span className={styles.alsoWitness}>
        {labels.and}
        {labels.also.witness.short}
      </span>
      <span className={styles.alsoDoctor}>
        {labels.and}
        {labels.also.doctor.short}
      </span>
    </span>
  );
}
