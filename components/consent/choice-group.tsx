import { ErrorLine } from "@/components/ui/error-line.tsx";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import styles from "./afterwards-form.module.css";

type Props = {
  name: string;
  legend: string;
  options: { value: string; label: string }[];
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** One of a few; nothing is chosen beforehand. The summary on top leads to its first card, `name-0`. */
export function ChoiceGroup({ name, legend, options, defaultValue, error }: Props) {
  return (
    <fieldset className={styles.group} {...(error ? { "aria-describedby": `${name}-error` } : {})}>
      <legend>{legend}</legend>
      <ErrorLine id={`${name}-error`}>{error}</ErrorLine>
      <div className={styles.options}>
        {options.map(({ value, label }, index) => (
          <RadioCard
            key={value}
            id={`${name}-${index}`}
            name={name}
            value={value}
            label={label}
            defaultChecked={value === defaultValue}
          />
        ))}
      </div>
    </fieldset>
  );
}
