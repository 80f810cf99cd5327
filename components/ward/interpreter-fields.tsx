import { AnswerGroup } from "@/components/ui/answer-group.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { PlanField } from "./plan-field.tsx";
import type { PlanProps } from "./plan-props.ts";
import styles from "./signing-plan.module.css";

/** Shown while the patient reads with an interpreter, or one was added. */
export function InterpreterFields(props: PlanProps) {
  const { labels, values, errors } = props;
  return (
    <fieldset className={styles.interpreter}>
      <legend className={styles.legend}>{labels.interpreterLegend}</legend>
      <p className={styles.note}>{labels.interpreterNote}</p>
      <div className={styles.fields}>
        <PlanField {...props} name="interpreterName" />
        <PlanField {...props} name="interpreterLanguage" />
        <div className={styles.field}>
          <p id="interpreterPresence-label" className={styles.label}>
            {labels.interpreterPresence}
          </p>
          <ErrorLine id="interpreterPresence-error">{errors.interpreterPresence}</ErrorLine>
          <AnswerGroup
            name="interpreterPresence"
            labelledBy="interpreterPresence-label"
            options={labels.presences}
            defaultValue={values.interpreterPresence}
            errorId={errors.interpreterPresence && "interpreterPresence-error"}
          />
        </div>
      </div>
    </fieldset>
  );
}
