import { AnswerGroup } from "@/components/ui/answer-group.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { PlanField } from "./plan-field.tsx";
import type { PlanProps } from "./plan-props.ts";
import styles from "./signing-plan.module.css";

/** Who gives the consent, and what the record needs to say of them. Which fields show is left to style rules. */
export function ConsentGiverFields(props: PlanProps) {
  const { labels, values, errors } = props;
  const chosen = values.consentGiver || "patient";
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{labels.giverLegend}</legend>
        <ErrorLine id="consentGiver-error">{errors.consentGiver}</ErrorLine>
        {labels.givers.map(({ value, title, hint }) => (
          <RadioCard
            key={value}
            id={`consentGiver-${value}`}
            name="consentGiver"
            value={value}
            label={title}
            hint={hint}
            defaultChecked={value === chosen}
          />
        ))}
      </fieldset>
      <Notice kind="caution">{labels.noKin}</Notice>
      <div className={styles.fields}>
        <PlanField {...props} name="name" giver={["parent", "guardian"]} />
        <div className={styles.field} data-giver="parent">
          <p id="relationship-label" className={styles.label}>
            {labels.relationship}
          </p>
          <ErrorLine id="relationship-error">{errors.relationship}</ErrorLine>
          <AnswerGroup
            name="relationship"
            labelledBy="relationship-label"
            options={labels.relationships}
            defaultValue={values.relationship}
            errorId={errors.relationship && "relationship-error"}
          />
        </div>
        <PlanField {...props} name="dateOfBirth" giver={["parent", "able-minor"]} type="date" />
        <div className={styles.field} data-giver="parent">
          <TickCard
            id="patientCoSigns"
            name="patientCoSigns"
            label={labels.patientCoSigns}
            defaultChecked={Boolean(values.patientCoSigns)}
          />
        </div>
        <PlanField {...props} name="doctorName" giver={["able-minor"]} />
        <PlanField {...props} name="finding" giver={["able-minor"]} />
        <PlanField {...props} name="orderNo" giver={["guardian"]} />
        <PlanField {...props} name="orderExpiresOn" giver={["guardian"]} type="date" />
      </div>
    </>
  );
}
