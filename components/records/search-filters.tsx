import { Field } from "@/components/ui/field.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import styles from "./search.module.css";

export type SearchFilterLabels = {
  status: string;
  allIfNone: string;
  dates: string;
  from: string;
  to: string;
  due: string;
};

type Props = {
  from: string | undefined;
  to: string | undefined;
  chosen: string[];
  isDueForReview: boolean;
  statuses: { value: string; label: string }[];
  errors: Record<string, string>;
  labels: SearchFilterLabels;
};

/** No tick means all: thirteen ticked boxes would shout. */
export function SearchFilters({ from, to, chosen, isDueForReview, statuses, errors, labels }: Props) {
  const day = (name: "from" | "to", value: string | undefined) => (
    <Field id={name} label={labels[name]} error={errors[name]}>
      <TextInput id={name} name={name} type="date" defaultValue={value} hasError={Boolean(errors[name])} />
    </Field>
  );
  return (
    <div className={styles.filters}>
      <fieldset aria-describedby="all-if-none">
        <legend className={styles.legend}>{labels.status}</legend>
        <p id="all-if-none" className={styles.small}>
          {labels.allIfNone}
        </p>
        <div className={styles.statuses}>
          {statuses.map(({ value, label }) => (
            <label key={value} className={styles.status}>
              <input type="checkbox" name="statuses" value={value} defaultChecked={chosen.includes(value)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className={styles.legend}>{labels.dates}</legend>
        <div className={styles.dates}>
          {day("from", from)}
          {day("to", to)}
        </div>
        <label className={styles.status}>
          <input type="checkbox" name="isDueForReview" defaultChecked={isDueForReview} />
          {labels.due}
        </label>
      </fieldset>
    </div>
  );
}
