import { Field } from "@/components/ui/field.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { PlanProps } from "./plan-props.ts";
import styles from "./signing-plan.module.css";
import type { ConsentGiverKind, PlanField as Name } from "./use-signing-plan-labels.ts";

type Props = PlanProps & {
  name: Name;
  /** Shown while one of these gives the consent; always, when left out. */
  giver?: ConsentGiverKind[];
  type?: "text" | "date";
  maxLength?: number;
};

/** One field of who signs. Its name is also the name that a refusal gives it. */
export function PlanField({ name, giver, labels, values, errors, type = "text", maxLength }: Props) {
  const hint = type === "date" ? labels.dateHints[name] : undefined;
  return (
    <div className={styles.field} {...(giver ? { "data-giver": giver.join(" ") } : {})}>
      <Field id={name} label={labels.fields[name]} hint={hint} error={errors[name]}>
        <TextInput
          id={name}
          name={name}
          type={type}
          defaultValue={values[name]}
          hasHint={Boolean(hint)}
          hasError={Boolean(errors[name])}
          {...(maxLength === undefined ? {} : { maxLength })}
        />
      </Field>
    </div>
  );
}
